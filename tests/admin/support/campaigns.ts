import { http, HttpResponse } from 'msw';
import type { CampaignList, ListedCampaign, Times } from '../../../admin/src/services/campaigns';
import { route, strapiServer } from './admin';

const DAY = 86_400_000;

/** ISO 8601, so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

export const campaign = (name: string, more: Partial<ListedCampaign> = {}): ListedCampaign => ({
  id: name.toLowerCase(),
  name,
  readable: true,
  placement: 'article-end',
  priority: 0,
  traffic: 100,
  rule: null,
  variants: [{ banner: 'appeal', weight: 1 }],
  published: true,
  createdAt: inDays(-1),
  publishedAt: inDays(-1),
  version: 'v1',
  fixed: null,
  ...more,
});

const CONFLICT = { status: 409, name: 'ConflictError', message: 'Somebody else changed it.' };

/** A Strapi that keeps these campaigns; `asked` are the changes that it was asked for, `change` is one by somebody else. */
export const serveCampaigns = (start: ListedCampaign[], more: Partial<CampaignList> = {}) => {
  let campaigns = start;
  const asked: Array<Times & { id: string; version: string }> = [];
  const change = (id: string, { startsAt, endsAt }: Times): void => {
    campaigns = campaigns.map((each) => {
      if (each.id !== id) {
        return each;
      }
      const changed = { ...each, version: `${each.version}+` };
      delete changed.startsAt;
      delete changed.endsAt;
      return Object.assign(changed, startsAt && { startsAt }, endsAt && { endsAt });
    });
  };
  strapiServer.use(
    http.get(route('campaigns'), () =>
      HttpResponse.json({
        data: {
          campaigns,
          banners: { appeal: ['en'] },
          defaultLocale: 'en',
          variants: {},
          ...more,
        },
      }),
    ),
    http.put(route('campaigns/:id/times'), async ({ request, params }) => {
      const id = String(params.id);
      const body = (await request.json()) as Times & { version: string };
      asked.push({ id, ...body });
      const current = campaigns.find((each) => each.id === id);
      if (current?.version !== body.version) {
        return HttpResponse.json(
          { data: null, error: { ...CONFLICT, details: { current } } },
          { status: 409 },
        );
      }
      change(id, body);
      return HttpResponse.json({ data: campaigns.find((each) => each.id === id) });
    }),
  );
  return { asked, change };
};
