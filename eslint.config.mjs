import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Arrows run one way: domain imports nobody, public imports domain, server and admin import domain and the view. */
const closedDoors = {
  domain: '/(public|server|admin)/src/|^node:|^@strapi/',
  public: '/(server|admin)/src/|^node:|^@strapi/',
  server: '/admin/src/|/public/src/(?!view$|styles$)',
  admin: '/server/src/|/public/src/(?!view$|styles$)|^node:',
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      'dist',
      'demo/dist',
      'demo/build',
      'demo/types',
      'demo/.tmp',
      'demo/.cache',
      'demo/.strapi',
      'tests/.tmp',
      'tests/artefacts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  ...Object.entries(closedDoors).map(([room, regex]) => ({
    files: [`${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex, message: `${room}/ may not import this: see CONTRIBUTING, “The house”.` },
          ],
        },
      ],
    },
  })),
  {
    // Strapi knows errors by their classes: there may be several copies of its packages, and one is right.
    files: ['server/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@strapi/',
              allowTypeImports: true,
              message: 'Types alone; for `errors` see server/src/strapi-utils.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    // One clock: everywhere else time comes in as an argument.
    files: ['domain/src/**/*.ts', 'server/src/**/*.ts'],
    ignores: ['server/src/clock.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes in as an argument, or from the clock.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time comes in as an argument, or from the clock.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['scripts/**', 'demo/**', 'tests/**/support/**', 'tests/{bench,faults}/**'],
    rules: { 'no-console': 'off' },
  },
);
