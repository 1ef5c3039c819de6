import { apiAddress } from '../../domain/src/api-address';
import { mediaAddress } from '../../domain/src/media-address';

test.each([
  ['https://cms.example', undefined, 'https://cms.example/api/donation-banners'],
  ['https://cms.example/', '/api', 'https://cms.example/api/donation-banners'],
  ['https://host.example/cms//', '/v2', 'https://host.example/cms/v2/donation-banners'],
  [
    'https://host.example/cms/',
    '/content/api',
    'https://host.example/cms/content/api/donation-banners',
  ],
  ['https://cms.example', '', 'https://cms.example/donation-banners'],
  ['//cms.example', '/api', '//cms.example/api/donation-banners'],
  ['', undefined, '/api/donation-banners'],
  ['/cms', '', '/cms/donation-banners'],
])('the content API of “%s” with the prefix %p is at %s', (origin, prefix, api) => {
  expect(apiAddress(origin, prefix)).toBe(api);
});

const BELOW = 'https://host.example/cms';

test.each([
  ['/uploads/a.jpg', 'https://cms.example', 'https://cms.example/uploads/a.jpg'],
  ['/uploads/a.jpg', 'https://cms.example/', 'https://cms.example/uploads/a.jpg'],
  ['/uploads/a.jpg', BELOW, `${BELOW}/uploads/a.jpg`],
  ['/uploads/a.jpg', `${BELOW}/`, `${BELOW}/uploads/a.jpg`],
  ['uploads/a.jpg', BELOW, `${BELOW}/uploads/a.jpg`],
  // As an admin writes it that knows its server by a path alone.
  ['/cms/uploads/a.jpg', BELOW, `${BELOW}/uploads/a.jpg`],
  ['/uploads/a b ü.jpg', BELOW, `${BELOW}/uploads/a%20b%20%C3%BC.jpg`],
  ['https://cdn.example/a.jpg?sig=%2B', BELOW, 'https://cdn.example/a.jpg?sig=%2B'],
  ['//cdn.example/a.jpg', BELOW, 'https://cdn.example/a.jpg'],
])('the file %s of %s is at %s', (address, base, complete) => {
  expect(mediaAddress(address, base)).toBe(complete);
});

test.each([
  'javascript:alert(1)',
  'data:image/png;base64,AAAA',
  'blob:https://cms.example/1',
  'ftp://cdn.example/a.jpg',
  'https://user:secret@cdn.example/a.jpg',
  'https://',
  'http://[',
])('no browser loads a picture from %s', (address) => {
  expect(mediaAddress(address, BELOW)).toBeUndefined();
});
