import { createHash } from 'node:crypto';

import { PLUGIN_ID } from '../plugin-id';
import type { Compiled } from './compile';

/** On every answer about choices. */
export const EVERY_ANSWER = PLUGIN_ID;

/** On answers with more campaigns and banners than their header can name. */
const UNNAMED = `${PLUGIN_ID}-many`;

/** About 2 kB: proxies refuse answers whose headers take more than 4 kB in all (nginx's `proxy_buffer_size`). */
const MOST_NAMED = 40;

/** What CDNs take in a tag, and short enough to name many in one header: Strapi's own ids, UUIDs, most of an app's own. */
const PLAIN = /^[\w.~-]{1,40}$/;

/** Names an article, a banner or a campaign; by a digest where its id is none that a header may hold. */
export const tagOf = (documentId: string): string =>
  `${PLUGIN_ID}-${
    PLAIN.test(documentId)
      ? documentId
      : createHash('sha256').update(documentId).digest('base64url').slice(0, 22)
  }`;

/** The tags of an answer with these campaigns and banners. */
export const contentTags = (documentIds: readonly string[]): string[] => [
  EVERY_ANSWER,
  ...(documentIds.length > MOST_NAMED ? [UNNAMED] : documentIds.map(tagOf)),
];

type Content = ReadonlyMap<string, string>;

const bannersOf = ({ banners }: Compiled): Content =>
  new Map([...banners].map(([id, locales]) => [id, JSON.stringify([...locales.values()])]));

const campaignsOf = ({ campaigns }: Compiled): Content =>
  new Map(campaigns.map(({ campaign }) => [campaign.id, JSON.stringify(campaign)]));

const rulesOf = ({ campaigns }: Compiled): Content =>
  new Map(campaigns.map(({ campaign, rule }) => [campaign.id, JSON.stringify(rule)]));

/** The ids whose content was, or is, another. */
const changedIds = (before: Content, after: Content): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id) !== after.get(id),
  );

/**
 * The tags of the answers that a change makes outdated. Answers name every campaign that their content allows, running
 * or not, and every banner of those, published or not. A campaign that is new, or for other articles than before, is
 * named in none.
 * @param before `undefined` where it is not known
 */
export const outdatedTags = (before: Compiled | undefined, after: Compiled): string[] => {
  if (before?.digest === after.digest) {
    return [];
  }
  if (!before || before.defaultLocale !== after.defaultLocale) {
    return [EVERY_ANSWER];
  }
  const rules = rulesOf(before);
  if ([...rulesOf(after)].some(([id, rule]) => rules.get(id) !== rule)) {
    return [EVERY_ANSWER];
  }
  const ids = [
    ...changedIds(bannersOf(before), bannersOf(after)),
    ...changedIds(campaignsOf(before), campaignsOf(after)),
  ];
  return ids.length > 0 ? [UNNAMED, ...ids.map(tagOf)] : [];
};
