import type { Placement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import type { Reader } from '../../domain/src/reader';
import type { Lent } from './lent';

/** How long the answer may take, in milliseconds. */
const TIMEOUT = 2000;

/** One question a page and server. */
const asked: Record<string, Promise<unknown>> = {};

/** Whether any campaign of the placement asks for the reader's country. */
const needsCountry = ({ campaigns }: Pick<Choices, 'campaigns'>, place: Placement): boolean =>
  campaigns.some(({ placement, audience }) => placement === place && audience?.country);

/**
 * The reader with their country, asked of the server where the page does not say it and a campaign needs it. Where the
 * server does not know or answer, it stays unknown.
 *
 * @param api address of the content API
 */
export const withCountry = async (
  reader: Reader,
  choices: Pick<Choices, 'campaigns'>,
  placement: Placement,
  api: string,
  { askServer, toCountryCode }: Lent,
): Promise<Reader> => {
  if (reader.country || !needsCountry(choices, placement)) {
    return reader;
  }
  const country = await (asked[api] ??= askServer(`${api}/country`, TIMEOUT)
    .then((response) => response.json())
    .then((answer) => answer.country)
    .catch(() => undefined));
  return { ...reader, country: toCountryCode(country) };
};
