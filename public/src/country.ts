import type { Placement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { toCountryCode } from '../../domain/src/country-code';
import { needsCountry } from '../../domain/src/prepare';
import type { Reader } from '../../domain/src/reader';
import { askServer } from './server-request';

/** How long the answer may take, in milliseconds. */
const TIMEOUT = 2000;

/** One question a page and server. */
const asked: Record<string, Promise<unknown>> = {};

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
  const country = await (asked[origin] ??= askServer(
    `${origin}/api/donation-banners/country`,
    TIMEOUT,
  )
    .then((response) => response.json())
    .then((answer) => answer.country)
    .catch(() => undefined));
  return { ...reader, country: toCountryCode(country) };
};
