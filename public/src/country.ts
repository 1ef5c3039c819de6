import type { Placement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { needsCountry } from '../../domain/src/prepare';
import type { Reader } from '../../domain/src/reader';

/** How long the answer may take, in milliseconds. */
const TIMEOUT = 2000;

/** One question a page and server. */
const asked = new Map<string, Promise<string | undefined>>();

const ask = async (origin: string): Promise<string | undefined> => {
  try {
    const response = await fetch(`${origin}/api/donation-banners/country`, {
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const { country } = (await response.json()) as { country?: unknown };
    return typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The reader with their country, asked of the server where the page does not say it and a campaign needs it. Where the
 * server does not know or answer, it stays unknown.
 *
 * @param origin base address of the Strapi server
 */
export const withCountry = async (
  reader: Reader,
  choices: Pick<Choices, 'campaigns'>,
  placement: Placement,
  origin: string,
): Promise<Reader> => {
  if (reader.country || !needsCountry(choices, placement)) {
    return reader;
  }
  const answer = asked.get(origin) ?? ask(origin);
  asked.set(origin, answer);
  return { ...reader, country: await answer };
};
