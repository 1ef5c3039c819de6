import { routes } from '../../../server/src/routes';
import type { AdminClient } from './admin-client';
import { BANNER, CAMPAIGN } from './content';

/** A newsroom with an article and a published banner that nobody has attached yet. */
export interface Site {
  url: string;
  admin: AdminClient;
  /** May choose banners and download reminders, but see neither articles nor whole addresses. */
  editor: AdminClient;
  articleType: string;
  article: string;
  banner: string;
}

export interface Refusal {
  what: string;
  status: number;
  name: string;
  ask(site: Site): Promise<Response>;
}

const DESK = '/donation-banners';
const MANAGER = '/content-manager/collection-types';
/** Requests for one address, by default. */
const LET_THROUGH = 5;
const NOWHERE = 'a'.repeat(24);

const reader = ({ url }: Site, method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${url}/api${DESK}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const wish = ({ banner }: Site, more: object = {}) => ({
  email: 'reader@reader.example',
  banner,
  option: 'P1M',
  ...more,
});

const choice = ({ articleType, article, banner }: Site, more: object = {}) => ({
  contentType: articleType,
  documentId: article,
  locale: '',
  version: '',
  mode: 'show',
  banner,
  ...more,
});

const named = async (answer: Promise<Response>): Promise<string> => {
  const { data } = (await (await answer).json()) as { data: { documentId: string } };
  return data.documentId;
};

const newCampaign = (site: Site): Promise<string> =>
  named(
    site.admin.send('POST', `${MANAGER}/${CAMPAIGN}`, {
      name: 'Autumn',
      placement: 'article-end',
      traffic: 100,
      priority: 0,
    }),
  );

const times = { version: 'long ago', startsAt: null, endsAt: null };

/** What the plugin refuses, one of each kind and place that it has for refusals, and how Strapi is to answer. */
export const REFUSALS: Refusal[] = [
  {
    what: 'to publish an incomplete banner',
    status: 400,
    name: 'ValidationError',
    ask: async ({ admin }) => {
      const id = await named(admin.send('POST', `${MANAGER}/${BANNER}`, { name: 'Idea' }));
      return admin.send('POST', `${MANAGER}/${BANNER}/${id}/actions/publish`, { name: 'Idea' });
    },
  },
  {
    what: 'to publish an incomplete campaign',
    status: 400,
    name: 'ValidationError',
    ask: async (site) => {
      const id = await newCampaign(site);
      return site.admin.send('POST', `${MANAGER}/${CAMPAIGN}/${id}/actions/publish`, {
        name: 'Autumn',
        placement: 'article-end',
        traffic: 100,
        priority: 0,
      });
    },
  },
  {
    what: 'to save a banner that is wrong',
    status: 400,
    name: 'ValidationError',
    ask: ({ admin }) =>
      admin.send('POST', `${MANAGER}/${BANNER}`, { name: 'Idea', donateUrl: 'javascript:0' }),
  },
  {
    what: 'to attach without an article',
    status: 400,
    name: 'ValidationError',
    ask: ({ admin }) => admin.send('PUT', `${DESK}/attachments`, {}),
  },
  {
    what: 'to attach a banner that is not there',
    status: 400,
    name: 'ValidationError',
    ask: (site) => site.admin.send('PUT', `${DESK}/attachments`, choice(site, { banner: NOWHERE })),
  },
  {
    what: 'to attach to an article that is not there',
    status: 404,
    name: 'NotFoundError',
    ask: (site) =>
      site.admin.send('PUT', `${DESK}/attachments`, choice(site, { documentId: NOWHERE })),
  },
  {
    what: 'to attach to what carries no banners',
    status: 400,
    name: 'ValidationError',
    ask: (site) =>
      site.admin.send('PUT', `${DESK}/attachments`, choice(site, { contentType: 'api::no.no' })),
  },
  {
    what: 'to attach to articles that one may not change',
    status: 403,
    name: 'ForbiddenError',
    ask: (site) => site.editor.send('PUT', `${DESK}/attachments`, choice(site)),
  },
  {
    what: 'to attach over a choice that was made meanwhile',
    status: 409,
    name: 'ConflictError',
    ask: async (site) => {
      await site.admin.send('PUT', `${DESK}/attachments`, choice(site));
      return site.admin.send('PUT', `${DESK}/attachments`, choice(site, { mode: 'hide' }));
    },
  },
  {
    what: 'whole addresses',
    status: 403,
    name: 'ForbiddenError',
    ask: ({ editor }) => editor.get(`${DESK}/reminders?reveal=true`),
  },
  {
    what: 'what a role may not see at all',
    status: 403,
    name: 'PolicyError',
    ask: ({ editor }) => editor.get(`${DESK}/settings`),
  },
  {
    what: 'a setting that is wrong',
    status: 400,
    name: 'ValidationError',
    ask: ({ admin }) =>
      admin.send('PUT', `${DESK}/settings`, { version: 0, changed: { sendingHour: 25 } }),
  },
  {
    what: 'times of a campaign that is not there',
    status: 404,
    name: 'NotFoundError',
    ask: ({ admin }) => admin.send('PUT', `${DESK}/campaigns/${NOWHERE}/times`, times),
  },
  {
    what: 'times of a campaign that changed meanwhile',
    status: 409,
    name: 'ConflictError',
    ask: async (site) =>
      site.admin.send('PUT', `${DESK}/campaigns/${await newCampaign(site)}/times`, times),
  },
  {
    what: 'to cancel a reminder that is not there',
    status: 404,
    name: 'NotFoundError',
    ask: ({ admin }) => admin.send('POST', `${DESK}/reminders/${NOWHERE}/cancel`),
  },
  {
    what: 'to explain an article that is not there',
    status: 404,
    name: 'NotFoundError',
    ask: ({ admin, articleType }) =>
      admin.send('POST', `${DESK}/explain`, {
        contentType: articleType,
        documentId: NOWHERE,
        locale: 'en',
      }),
  },
  {
    what: 'choices about a document id that is none',
    status: 400,
    name: 'ValidationError',
    ask: (site) => reader(site, 'GET', `/choices?contentType=${site.articleType}&documentId=%00`),
  },
  {
    what: 'choices with a preview that is forged',
    status: 400,
    name: 'ValidationError',
    ask: (site) => reader(site, 'GET', '/choices?preview=forged'),
  },
  {
    what: 'events that are none',
    status: 400,
    name: 'ValidationError',
    ask: (site) => reader(site, 'POST', '/events', { events: 'none' }),
  },
  {
    what: 'a reminder without an address',
    status: 400,
    name: 'ValidationError',
    ask: (site) => reader(site, 'POST', '/reminders', wish(site, { email: 'nobody' })),
  },
  {
    what: 'a reminder of a banner that is not there',
    status: 404,
    name: 'NotFoundError',
    ask: (site) =>
      reader(
        site,
        'POST',
        '/reminders',
        wish(site, { banner: NOWHERE, email: 'first@reader.example' }),
      ),
  },
  {
    what: 'a reminder of a day that the banner does not offer',
    status: 400,
    name: 'ValidationError',
    ask: (site) =>
      reader(
        site,
        'POST',
        '/reminders',
        wish(site, { option: 'next month', email: 'second@reader.example' }),
      ),
  },
  {
    what: 'to undo what cannot be undone',
    status: 404,
    name: 'NotFoundError',
    ask: (site) => reader(site, 'POST', '/reminders/undo', { undo: 'forged' }),
  },
  {
    what: 'more reminders for one address than are let through',
    status: 429,
    name: 'RateLimitError',
    ask: async (site) => {
      for (let sent = 0; sent < LET_THROUGH; sent += 1) {
        await reader(site, 'POST', '/reminders', wish(site));
      }
      return reader(site, 'POST', '/reminders', wish(site));
    },
  },
];

/** What every route of the admin API is asked that no route understands: `[what, ask]`. */
export const nonsense = ({ admin }: Site): Array<[what: string, ask: () => Promise<Response>]> =>
  routes.admin.routes.map(({ method, path }) => {
    const url = `${DESK}${path.replace(/:\w+/, '%24')}`;
    return [
      `${method} ${path}`,
      () =>
        method === 'GET'
          ? admin.get(`${url}?contentType=no&documentId[$ne]=1&page=-1&days=x`)
          : admin.send(method as 'POST' | 'PUT' | 'DELETE', url, { rule: 5, email: 5, paused: 5 }),
    ];
  });
