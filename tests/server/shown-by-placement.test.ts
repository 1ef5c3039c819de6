import type { Campaign } from '../../domain/src/choices';
import { shownByPlacement } from '../../server/src/attachments/shown-by-placement';

const campaign = (id: string, more: Partial<Campaign> = {}): Campaign => ({
  id,
  placement: 'article-end',
  priority: 0,
  traffic: 100,
  variants: [{ banner: `banner-of-${id}`, weight: 1 }],
  ...more,
});

const FOR_SOME: Partial<Campaign> = { audience: { visit: { in: ['first'] } }, priority: 50 };

const shown = (...campaigns: Campaign[]) => shownByPlacement(campaigns, 'article-end');

test('most readers get what is for everybody, however high the priority of what is for some', () => {
  expect(
    shown(campaign('some', FOR_SOME), campaign('all'), campaign('few', { traffic: 20 })),
  ).toEqual([
    {
      placement: 'article-end',
      banner: 'banner-of-all',
      campaign: { id: 'all', share: 80, forSome: false },
    },
  ]);
});

test('where nothing is for everybody, what some get is told as that', () => {
  expect(shown(campaign('some', FOR_SOME))).toMatchObject([
    { banner: 'banner-of-some', campaign: { id: 'some', forSome: true } },
  ]);
});

test('an editor’s choice stands above all', () => {
  expect(shown(campaign('all'), campaign('pin:b', { pinned: true }))).toMatchObject([
    { banner: 'banner-of-pin:b', campaign: null },
  ]);
});
