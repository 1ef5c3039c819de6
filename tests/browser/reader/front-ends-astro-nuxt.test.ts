/** Astro and Nuxt as docs/front-ends.md has them: compiled by their own compilers, rendered on a server, and run in a browser. */
import { createRequire } from 'node:module';

import { expect } from '@playwright/test';

import { snippets } from '../support/doc-snippets';
import { expectAlive, openRendered, withChoices, test } from '../support/front-end-page';
import { openPage } from '../support/reader-page';

const load = createRequire(__filename);
const ASTRO = snippets('Astro', 'astro')[0]!;
const NUXT = snippets('Nuxt', 'vue')[0]!;

test('Astro', async ({ page, frontEnd, complaints }) => {
  const { transform } = load('@astrojs/compiler');
  const { code, diagnostics } = await transform(ASTRO, {
    filename: 'DonationBanner.astro',
    internalURL: './astro-runtime',
  });
  expect(diagnostics).toEqual([]);
  frontEnd.write('component.ts', code);
  // What the compiled component needs of Astro’s runtime, which is a hundred megabytes with all it brings along.
  frontEnd.write(
    'astro-runtime.ts',
    `export const Fragment = Symbol('Fragment');
     export const createAstro = () => ({});
     export const createComponent = (component) => component;
     export const createMetadata = () => ({});
     export const createTransitionScope = () => '';
     export const unescapeHTML = (html) => html;
     export const maybeRenderHead = () => '';
     export const addAttribute = (value, name) => \` \${name}="\${value}"\`;
     export const renderComponent = async (result, name, component, props, slots) => slots.default();
     export const render = async (strings, ...values) => {
       const parts = await Promise.all(values);
       return strings.reduce((html, text, index) => html + text + (parts[index] ?? ''), '');
     };`,
  );
  frontEnd.write(
    'server.ts',
    `import component from './component';
     export const render = (Astro) => component({ createAstro: () => Astro }, Astro.props, {});`,
  );
  const server = await frontEnd.load<{ render(astro: object): Promise<string> }>('server.ts');
  const html = await withChoices(() =>
    server.render({
      props: { documentId: 'doc' },
      url: new URL('https://gazette.example/article'),
    }),
  );
  expect(html).toContain('<template shadowrootmode="open">');
  expect(html).toContain('name="pageUrl" value="https://gazette.example/article"');
  await openPage(page, { body: html });
  await expectAlive(page, complaints);
});

test('Nuxt', async ({ page, frontEnd, complaints }) => {
  const { compileScript, parse } = load('vue/compiler-sfc');
  const { descriptor, errors } = parse(NUXT, { filename: 'DonationBanner.vue' });
  expect(errors).toEqual([]);
  const compiled = (ssr: boolean): string =>
    // Nuxt imports these two by itself.
    `import { useAsyncData, useHead } from './nuxt';\n${
      compileScript(descriptor, {
        id: 'banner',
        inlineTemplate: true,
        templateOptions: { ssr, ssrCssVars: [] },
      }).content
    }`;
  frontEnd.write('server/component.ts', compiled(true));
  frontEnd.write('browser/component.ts', compiled(false));
  for (const side of ['server', 'browser']) {
    frontEnd.write(
      `${side}/nuxt.ts`,
      `import { ref } from 'vue';
       export const heads = [];
       export const useHead = (head) => heads.push(head);
       export const useAsyncData = async (key, work) => ({ data: ref(globalThis.payload ?? (await work())) });`,
    );
  }
  frontEnd.write(
    'server/index.ts',
    `import { createSSRApp } from 'vue';
     import { renderToString } from 'vue/server-renderer';
     import component from './component';
     import { heads } from './nuxt';
     export const render = async () => [await renderToString(createSSRApp(component, { documentId: 'doc' })), heads];`,
  );
  frontEnd.write(
    'browser/index.ts',
    `import { createSSRApp, h, Suspense } from 'vue';
     import component from './component';
     const banner = document.querySelector('donation-banner');
     const section = banner.shadowRoot.querySelector('section');
     createSSRApp({ render: () => h(Suspense, null, { default: () => h(component, { documentId: 'doc' }) }) }).mount('#app');
     window.isTheSame = () => document.querySelector('donation-banner').shadowRoot.querySelector('section') === section;`,
  );
  const server = await frontEnd.load<{
    render(): Promise<[string, Array<{ script: Array<{ src: string }> }>]>;
  }>('server/index.ts');
  const [html, heads] = await withChoices(() => server.render());
  expect(html).toContain('<template shadowrootmode="open">');
  const [{ script } = { script: [] }] = heads;
  const bundle = await frontEnd.bundle('browser/index.ts', 'browser', {
    vue: 'vue/dist/vue.runtime.esm-bundler.js',
  });
  // What the server found out reaches the browser with the page.
  const payload = `globalThis.payload = ${JSON.stringify(html.replace(/^<div>|<\/div>$/g, '')).replaceAll('</script', '<\\/script')};`;
  await openRendered(page, html, payload + bundle);
  await page.addScriptTag({ url: script[0]!.src });
  await page.waitForTimeout(300);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => (window as any).isTheSame())).toBe(true);
  await expectAlive(page, complaints);
});
