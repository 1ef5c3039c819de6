import { ARTICLE } from './content';
import { today } from './counting';
import { type Entries, secretBanner } from './secrets-of';

/** Who asked to be reminded. */
export const CONSENTING = 'reader@reader.example';

export interface World {
  /** Of somebody else. */
  theirs: Entries;
  /** Of the user with the role that may see its own entries alone. */
  own: Entries;
  /** Document ids, by what `readerOf` answers. */
  reminders: Record<string, string[]>;
}

interface Call {
  path: string;
  body?: unknown;
}

export interface Case {
  calls: (world: World, role: string) => Call[];
  /** Whether whoever may see everything is told something of it. */
  tells: boolean;
}

export const each = ({ theirs, own }: World): Entries[] => [theirs, own];

const silent = (path: string, body?: unknown): Case => ({
  calls: () => [{ path, ...(body === undefined ? {} : { body }) }],
  tells: false,
});

/** What is done to reminders, to others by each role: what is sent cannot be cancelled. */
export const DONE_TO_REMINDERS = ['send-now', 'retry', 'cancel'] as const;

/** Whose reminders they are to which a role does that. */
export const readerOf = (action: string, role: string): string =>
  `${action}-${role.replace(/\W/g, '-')}@reader.example`.toLowerCase();

const ofReminders = (
  action: string,
  same: (typeof DONE_TO_REMINDERS)[number],
  tells: boolean,
): Case => ({
  calls: ({ reminders }, role) =>
    (reminders[readerOf(same, role)] ?? []).map((id) => ({ path: `/reminders/${id}/${action}` })),
  tells,
});

export const query = (values: Record<string, string>): string => `?${new URLSearchParams(values)}`;

const articlesOf = (world: World) =>
  each(world).flatMap(({ article: documentId }) =>
    ['en', 'de', ''].map((locale) => ({ contentType: ARTICLE, documentId, locale })),
  );

const changesOf = (world: World) =>
  articlesOf(world).flatMap(({ documentId, locale }) =>
    each(world).map(({ draftBanner: banner }) => ({
      contentType: ARTICLE,
      changes: [{ documentId, locale, version: 'another', mode: 'show', banner }],
    })),
  );

const explained = (world: World) =>
  [
    {},
    ...articlesOf(world).map(({ locale, ...article }) =>
      locale ? { ...article, locale } : article,
    ),
  ].flatMap((page) => ['true', 'false'].map((drafts) => ({ ...page, drafts })));

const form = secretBanner('form', 'en', 'typed');

/** By method and path, what is asked of each route. A new route without a case here is a failure. */
export const CASES: Record<string, Case> = {
  'GET /content-rule/fields': silent('/content-rule/fields'),
  'GET /content-rule/values': {
    calls: (world) =>
      [
        { search: 'sec-' },
        { search: '' },
        ...each(world).map(({ section }) => ({ ids: section })),
        ...each(world).map(({ section }) => ({ ids: section, search: 'sec-' })),
      ].map((more) => ({
        path: `/content-rule/values${query({ contentType: ARTICLE, field: 'section', ...more } as Record<string, string>)}`,
      })),
    tells: true,
  },
  'POST /content-rule/reach': {
    calls: () => [{ path: '/content-rule/reach', body: { rule: null } }],
    tells: true,
  },
  'GET /campaigns': { calls: () => [{ path: '/campaigns' }], tells: true },
  'GET /site': silent('/site'),
  'PUT /campaigns/:documentId/times': {
    calls: (world) =>
      each(world).flatMap(({ campaign, draftCampaign }) =>
        [campaign, draftCampaign].map((id) => ({
          path: `/campaigns/${id}/times`,
          body: { version: 'another', startsAt: null, endsAt: null },
        })),
      ),
    tells: true,
  },
  'POST /preview-links': {
    calls: (world) =>
      articlesOf(world).flatMap((article) =>
        ['', ...each(world).map(({ draftBanner }) => draftBanner)].map((banner) => ({
          path: '/preview-links',
          body: { ...article, banner },
        })),
      ),
    tells: true,
  },
  'GET /explain': {
    calls: (world) => explained(world).map((page) => ({ path: `/explain${query(page)}` })),
    tells: true,
  },
  'POST /explain': {
    calls: (world) => explained(world).map((page) => ({ path: '/explain', body: page })),
    tells: true,
  },
  'GET /explain/articles': {
    calls: (world) => [
      { path: '/explain/articles' },
      { path: '/explain/articles?search=sec-' },
      ...articlesOf(world).map(({ contentType, documentId }) => ({
        path: `/explain/articles${query({ contentType, documentId })}`,
      })),
    ],
    tells: true,
  },
  'GET /settings': silent('/settings'),
  'PUT /settings': silent('/settings', { version: 99, changed: {} }),
  'GET /article-types': silent('/article-types'),
  'GET /summary': silent('/summary'),
  'GET /results': {
    calls: () => [{ path: `/results${query({ from: today(), to: today() })}` }],
    tells: true,
  },
  'GET /attachments': {
    calls: (world) =>
      articlesOf(world).map((article) => ({ path: `/attachments${query(article)}` })),
    tells: true,
  },
  'PUT /attachments': {
    calls: (world) =>
      changesOf(world).map(({ contentType, changes }) => ({
        path: '/attachments',
        body: { contentType, ...changes[0] },
      })),
    tells: true,
  },
  'DELETE /attachments': {
    calls: (world) =>
      articlesOf(world).map((article) => ({
        path: `/attachments${query({ ...article, version: 'another' })}`,
      })),
    tells: true,
  },
  'POST /attachments/of': {
    calls: (world) =>
      ['en', 'de', ''].map((locale) => ({
        path: '/attachments/of',
        body: {
          contentType: ARTICLE,
          documentIds: each(world).map(({ article }) => article),
          locale,
        },
      })),
    tells: true,
  },
  'POST /attachments/bulk': {
    calls: (world) => changesOf(world).map((body) => ({ path: '/attachments/bulk', body })),
    tells: true,
  },
  'GET /banners': {
    calls: () =>
      ['', 'sec-', 'heading', 'name'].flatMap((search) =>
        ['en', 'de'].map((locale) => ({ path: `/banners${query({ search, locale })}` })),
      ),
    tells: true,
  },
  'GET /reminders': { calls: () => [{ path: '/reminders' }], tells: true },
  'POST /reminders/search': {
    calls: () => [{ path: '/reminders/search', body: { email: CONSENTING } }],
    tells: true,
  },
  'GET /reminders/banners': { calls: () => [{ path: '/reminders/banners' }], tells: true },
  'GET /reminders/backlog': silent('/reminders/backlog'),
  'PUT /reminders/pause': silent('/reminders/pause', { paused: false }),
  'PUT /reminders/address': silent('/reminders/address', {}),
  'GET /reminders/table': {
    calls: () => [{ path: '/reminders/table' }, { path: '/reminders/table?reveal=true' }],
    tells: true,
  },
  'POST /reminders/:id/send-now': ofReminders('send-now', 'send-now', true),
  // None has failed: the answer says no.
  'POST /reminders/:id/retry': ofReminders('retry', 'retry', false),
  'POST /reminders/:id/cancel': ofReminders('cancel', 'cancel', true),
  'POST /reminders/:id/restore': ofReminders('restore', 'cancel', true),
  'GET /letters/preview': {
    calls: (world) =>
      each(world).flatMap(({ banner, draftBanner }) =>
        [banner, draftBanner].flatMap((id) =>
          ['en', 'de'].map((locale) => ({
            path: `/letters/preview${query({ banner: id, locale })}`,
          })),
        ),
      ),
    tells: true,
  },
  'POST /letters/preview': {
    calls: () =>
      ['en', 'de'].map((locale) => ({ path: '/letters/preview', body: { form, locale } })),
    tells: true,
  },
  'POST /letters/test': {
    calls: () => ['en', 'de'].map((locale) => ({ path: '/letters/test', body: { form, locale } })),
    tells: true,
  },
  // What a reader agreed to, in the words that the reader saw: the law wants it whole, and it has a right of its own.
  'POST /reminders/export': silent('/reminders/export', { email: 'nobody@reader.example' }),
  'POST /reminders/erase': silent('/reminders/erase', { email: 'nobody@reader.example' }),
};
