import type { Placement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { needsCountry } from '../../domain/src/prepare';
import type { Reader } from '../../domain/src/reader';
import type { Client } from './client';

/** One question a page and server. */
const asked = new Map<string, Promise<string | undefined>>();

/**
 * The reader with their country, asked of the server where the page does not say it and a campaign needs it. Where the
 * server does not know or answer, it stays unknown.
 *
 * @param origin base address of the Strapi server that the client talks to
 */
export const withCountry = async (
  reader: Reader,
  choices: Pick<Choices, 'campaigns'>,
  placement: Placement,
  client: Pick<Client, 'country'>,
  origin: string,
): Promise<Reader> => {
  if (reader.country || !needsCountry(choices, placement)) {
    return reader;
  }
  const answer =
    asked.get(origin) ??
    client.country().then(
      (country) => country ?? undefined,
      () => undefined,
    );
  asked.set(origin, answer);
  return { ...reader, country: await answer };
};
