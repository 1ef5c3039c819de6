import { lackingFor, type SiteFacts } from '../../domain/src/site';

const site: SiteFacts = { known: true, placements: ['article-end'], told: ['account'] };

test('a campaign lacks its place, and each fact that it goes by and the site does not tell', () => {
  expect(lackingFor({ placement: 'article-end' }, site)).toEqual([]);
  expect(lackingFor({ placement: 'overlay' }, site)).toEqual(['overlay']);
  const audience = {
    account: { in: ['signed-in' as const] },
    supporter: { in: ['no' as const] },
    country: { out: ['DE'] },
    device: { in: ['phone' as const] },
  };
  expect(lackingFor({ placement: 'article-end', audience }, site)).toEqual([
    'country',
    'supporter',
  ]);
});

test('nothing is said to be lacking while no page has told anything', () => {
  const nothing: SiteFacts = { known: false, placements: [], told: [] };
  const audience = { supporter: { in: ['yes' as const] } };
  expect(lackingFor({ placement: 'overlay', audience }, nothing)).toEqual([]);
});
