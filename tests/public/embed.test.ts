/** Runs embed.ts as a script that was loaded from the address. */
const embedFrom = (src: string | undefined): string => {
  const script =
    src === undefined ? null : Object.assign(document.createElement('script'), { src });
  Object.defineProperty(document, 'currentScript', { configurable: true, value: script });
  let origin = '';
  Object.assign(globalThis, { LATER_HASH: 'a' });
  jest.isolateModules(() => {
    jest.requireActual('../../public/src/embed');
    origin = jest.requireActual<typeof import('../../public/src/donation-banner')>(
      '../../public/src/donation-banner',
    ).DonationBannerElement.defaultOrigin;
  });
  return origin;
};

test.each([
  ['https://cms.example/api/donation-banners/embed.js', 'https://cms.example'],
  [
    'https://paper.example/cms/api/donation-banners/embed.abc123.js?v=2',
    'https://paper.example/cms',
  ],
  ['https://paper.example/assets/embed.js', ''],
  [undefined, ''],
])('a script from %s asks the server at “%s”', (src, origin) => {
  expect(embedFrom(src)).toBe(origin);
  expect(customElements.get('donation-banner')).toBeDefined();
});
