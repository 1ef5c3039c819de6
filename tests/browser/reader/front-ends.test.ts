/** What docs/front-ends.md says of every site: its code is well typed, and plain HTML, a bundler and a strict CSP will do. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

import { expect } from '@playwright/test';

import { renderBanner } from '../../../public/src/render';
import { choicesWith } from '../../public/fixtures';
import { snippets, SNIPPETS } from '../support/doc-snippets';
import { expectAlive, openRendered, test } from '../support/front-end-page';
import { CMS, openPage } from '../support/reader-page';

test('all of the TypeScript is well typed, with the types of React 18 and of 19', ({
  frontEnd,
}) => {
  const [nextPage = '', nextRendered = ''] = snippets('Next.js', 'tsx');
  const astro = snippets('Astro', 'astro')[0]!.split(/^---$/m)[1];
  const nuxt = /<script setup lang="ts">\n([\s\S]*?)<\/script>/.exec(
    snippets('Nuxt', 'vue')[0]!,
  )?.[1];
  const declared = `
    declare const Astro: { props: Props; url: URL };
    declare const openCheckout: (gift: { amount: number; currency: string }) => void;
    declare const documentId: string; declare const origin: string;`;
  const files: Array<[string, string]> = [
    [
      'react.tsx',
      `declare const openCheckout: (gift: { amount: number }) => void;\n${snippets('React', 'tsx')[0]}`,
    ],
    ['page.tsx', nextPage],
    ['rendered.tsx', nextRendered],
    ['astro.ts', `declare const Astro: { props: Props; url: URL };\n${astro}\nexport { html };`],
    [
      'nuxt.ts',
      `declare const defineProps: <T>() => T;
       declare const useAsyncData: <T>(key: string, work: () => Promise<T>) => Promise<{ data: { value: T | undefined } }>;
       declare const useHead: (head: { script: Array<{ src: string; async: boolean }> }) => void;\n${nuxt}\nexport { html };`,
    ],
    [
      'nuxt.config.ts',
      `declare const defineNuxtConfig: <T extends { vue: { compilerOptions: { isCustomElement: (tag: string) => boolean } } }>(config: T) => T;\n${snippets('Nuxt', 'ts')[0]}`,
    ],
    ...['With a bundler', 'The client', 'From your server'].map((section): [string, string] => [
      `${section}.ts`,
      `${declared.split('\n').at(-1)}\n${snippets(section, 'ts').join('\n')}\nexport {};`,
    ]),
  ];
  files.forEach(([name, code]) => frontEnd.write(name, code));
  // Whatever TypeScript the guide gains later is looked at too.
  expect(
    SNIPPETS.filter(({ language }) => ['ts', 'tsx', 'vue', 'astro'].includes(language)),
  ).toHaveLength(files.length);
  const types = resolve(__dirname, '../../../node_modules');
  for (const react of ['@types/react', 'types-react-19']) {
    frontEnd.write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          target: 'es2022',
          lib: ['es2023', 'dom'],
          module: 'esnext',
          moduleResolution: 'bundler',
          jsx: 'react-jsx',
          strict: true,
          skipLibCheck: true,
          noEmit: true,
          types: [],
          paths: { react: [join(types, react)], 'react/*': [join(types, react, '*')] },
        },
        include: ['*.ts', '*.tsx'],
      }),
    );
    const { stdout } = spawnSync(join(types, '.bin/tsc'), ['-p', frontEnd.folder], {
      encoding: 'utf8',
    });
    expect.soft(stdout, react).toBe('');
  }
});

test('plain HTML', async ({ page, complaints }) => {
  await openPage(page, { body: snippets('Plain HTML', 'html')[0]! });
  await expectAlive(page, complaints);
});

test('with a bundler: its own element, and another article without another page', async ({
  page,
  frontEnd,
  complaints,
}) => {
  frontEnd.write('app.ts', snippets('With a bundler', 'ts')[0]!);
  const script = await frontEnd.bundle('app.ts', 'browser');
  await openRendered(
    page,
    '<donation-banner document-id="doc" locale="en"></donation-banner>',
    script,
  );
  await expectAlive(page, complaints);
});

test.describe('strict CSP', () => {
  const policies = snippets('Strict Content-Security-Policy', 'http').map((header) =>
    header.trim().replace('Content-Security-Policy: ', ''),
  );
  const [nonced = '', loader = ''] = snippets('Strict Content-Security-Policy', 'html');
  const inline = /<script>([\s\S]*)<\/script>/.exec(loader)![1]!;
  const hash = `sha256-${createHash('sha256').update(inline).digest('base64')}`;
  const [byAddress = ''] = snippets('Plain HTML', 'html')[0]!.split('\n');
  const fill = (text: string): string =>
    text.replaceAll('{nonce}', 'n0nce').replaceAll('{hash}', hash);

  for (const [index, [how, script]] of [
    ['a nonce', nonced],
    ['a hash', loader],
    ['the address', byAddress],
  ].entries()) {
    test(`with ${how}`, async ({ page, complaints }) => {
      await openPage(page, {
        // The page’s own style is allowed, as a site’s would be.
        headers: {
          'content-security-policy': `${fill(policies[index]!)}; style-src-elem 'nonce-n0nce'`,
        },
        body: `<donation-banner document-id="doc"></donation-banner>${fill(script!)}`,
      });
      await expectAlive(page, complaints);
    });
  }

  test('what a server has drawn, with the nonce', async ({ page, complaints }) => {
    const html = renderBanner(choicesWith(), { origin: CMS, documentId: 'doc', nonce: 'n0nce' });
    await openPage(page, {
      headers: {
        'content-security-policy': fill(
          `${policies[0]}; style-src 'nonce-{nonce}'; form-action ${CMS}`,
        ),
      },
      body: `${html}${fill(nonced)}`,
    });
    await expect(page.locator('donation-banner .banner')).toHaveCSS('border-radius', '4px');
    await expectAlive(page, complaints);
  });
});
