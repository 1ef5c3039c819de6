/** React and Next.js as docs/front-ends.md has them, with React 18 and with 19: rendered on a server, taken over in a browser. */
import { expect } from '@playwright/test';

import { choicesWith } from '../../public/fixtures';
import { snippets } from '../support/doc-snippets';
import { expectAlive, heading, openRendered, withChoices, test } from '../support/front-end-page';
import { json, openPage } from '../support/reader-page';

const REACTS = {
  'React 18': {},
  'React 19': { react: 'react-19', 'react-dom': 'react-dom-19' },
};

const [NEXT_PAGE = '', NEXT_RENDERED = ''] = snippets('Next.js', 'tsx');
const REACT = snippets('React', 'tsx')[0]!;

for (const [react, alias] of Object.entries(REACTS)) {
  test(`${react}: rendered, taken over, another article, its own checkout`, async ({
    page,
    frontEnd,
    complaints,
  }) => {
    frontEnd.write('appeal.tsx', REACT);
    frontEnd.write(
      'server.tsx',
      `import { version } from 'react';
       import { renderToString } from 'react-dom/server';
       import { Appeal } from './appeal';
       export { version };
       export const html = renderToString(<Appeal documentId="doc" />);`,
    );
    frontEnd.write(
      'browser.tsx',
      `import { StrictMode, useState } from 'react';
       import { hydrateRoot } from 'react-dom/client';
       import { Appeal } from './appeal';
       const gifts = (window.gifts = []);
       window.openCheckout = (gift) => gifts.push(gift);
       const App = () => {
         const [id, setId] = useState('doc');
         window.navigate = setId;
         return id ? <Appeal documentId={id} /> : null;
       };
       hydrateRoot(document.querySelector('#app'), <StrictMode><App /></StrictMode>);`,
    );
    const { html, version } = await frontEnd.load<{ html: string; version: string }>(
      'server.tsx',
      alias,
    );
    expect(version.split('.')[0]).toBe(react.split(' ')[1]);
    expect(html).toBe(
      '<donation-banner content-type="api::article.article" document-id="doc" locale="en" origin="https://cms.example"></donation-banner>',
    );
    const asked: Array<string | null> = [];
    const bundle = await frontEnd.bundle('browser.tsx', 'browser', alias);
    await openPage(page, {
      body: `<div id="app">${html}</div><script>${bundle.replaceAll('</script', '<\\/script')}</script>`,
      choices: async (route) => {
        asked.push(new URL(route.request().url()).searchParams.get('documentId'));
        await json(choicesWith())(route);
      },
    });
    await expect(heading(page)).toBeVisible();
    const attributes = await page
      .locator('donation-banner')
      .evaluate((banner) => banner.getAttributeNames().sort());
    expect(attributes).toEqual(['content-type', 'document-id', 'locale', 'origin']);
    await page.getByText('$10').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.evaluate(() => (window as any).gifts)).toEqual([
      { amount: 10, currency: 'USD', frequency: 'monthly' },
    ]);
    await page.evaluate(() => (window as any).navigate('second'));
    await expect.poll(() => asked).toEqual(['doc', 'second']);
    await page.evaluate(() => (window as any).navigate(''));
    await expect(page.locator('donation-banner')).toHaveCount(0);
    await page.evaluate(() => (window as any).navigate('third'));
    await expectAlive(page, complaints);
  });

  test(`Next.js, both components, with ${react}`, async ({ page, frontEnd, complaints }) => {
    frontEnd.write('page.tsx', NEXT_PAGE);
    frontEnd.write('rendered.tsx', NEXT_RENDERED);
    // As React’s server components do it: awaited on the server, and what they give is rendered.
    frontEnd.write(
      'server.tsx',
      `import { renderToString } from 'react-dom/server';
       import Page from './page';
       import { RenderedBanner } from './rendered';
       export const render = async () => [
         renderToString(await Page({ params: Promise.resolve({ id: 'doc' }) })),
         renderToString(await RenderedBanner({ documentId: 'doc' })),
       ];`,
    );
    const server = await frontEnd.load<{ render(): Promise<string[]> }>('server.tsx', alias);
    const [plain, rendered] = await withChoices(() => server.render());
    expect(plain).toContain(
      '<donation-banner document-id="doc" locale="en" origin="https://cms.example">',
    );
    expect(rendered).toContain('<template shadowrootmode="open">');

    for (const [component, html] of [
      ["Page({ params: Promise.resolve({ id: 'doc' }) })", plain!],
      ["RenderedBanner({ documentId: 'doc' })", rendered!],
    ] as const) {
      frontEnd.write(
        'browser.tsx',
        `import { hydrateRoot } from 'react-dom/client';
         import Page from './page';
         import { RenderedBanner } from './rendered';
         const shadow = document.querySelector('donation-banner').shadowRoot?.querySelector('section');
         (async () => {
           hydrateRoot(document.querySelector('#app'), await ${component});
           window.isTheSame = () => document.querySelector('donation-banner').shadowRoot?.querySelector('section') === shadow;
         })();`,
      );
      await openRendered(page, html, await frontEnd.bundle('browser.tsx', 'browser', alias));
      await expect(heading(page)).toBeVisible();
      await page.waitForFunction(() => 'isTheSame' in window);
      expect(await page.evaluate(() => (window as any).isTheSame())).toBe(html === rendered);
      await expectAlive(page, complaints);
      await page.context().clearCookies();
      await page.unrouteAll();
    }
  });
}
