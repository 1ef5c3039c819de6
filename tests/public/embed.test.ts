/** Runs embed.ts as a script that was loaded from the address; answers where its elements find the API by that. */
const embedFrom = (src: string | undefined): string | undefined => {
  const script =
    src === undefined ? null : Object.assign(document.createElement('script'), { src });
  Object.defineProperty(document, 'currentScript', { configurable: true, value: script });
  let api: string | undefined;
  Object.assign(globalThis, { LATER_HASH: 'a' });
  jest.isolateModules(() => {
    jest.requireActual('../../public/src/embed');
    api = jest.requireActual<typeof import('../../public/src/donation-banner')>(
      '../../public/src/donation-banner',
    ).DonationBannerElement.ownApi;
  });
  return api;
};

test.each([
  'https://cms.example/api/donation-banners',
  'https://cms.example/v2/donation-banners',
  'https://cms.example/donation-banners',
  'https://paper.example/cms/content/api/donation-banners',
  'https://paper.example/donation-banners/api/donation-banners',
])('a script from below %s asks there', (api) => {
  expect(embedFrom(`${api}/embed.js`)).toBe(api);
  expect(embedFrom(`${api}/embed.abc123.js?from=/x/donation-banners/y`)).toBe(api);
  expect(customElements.get('donation-banner')).toBeDefined();
});

test.each(['https://paper.example/assets/embed.js?/donation-banners/', undefined])(
  'a script from %s does not know where to ask',
  (src) => {
    expect(embedFrom(src)).toBeUndefined();
    expect(customElements.get('donation-banner')).toBeDefined();
  },
);
