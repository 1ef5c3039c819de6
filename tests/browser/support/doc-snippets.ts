import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const GUIDE = readFileSync(resolve(__dirname, '../../../docs/front-ends.md'), 'utf8');

/** A block of code in the guide for front ends. */
interface Snippet {
  section: string;
  language: string;
  code: string;
}

/** Every block of code in the guide, in order. */
export const SNIPPETS: Snippet[] = GUIDE.split(/^## /m).flatMap((part) => {
  const section = part.split('\n', 1)[0] as string;
  return [...part.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    section,
    language,
    code,
  }));
});

/** The guide's blocks of a language below a heading; at least one. */
export const snippets = (section: string, language: string): string[] => {
  const found = SNIPPETS.filter((each) => each.section === section && each.language === language);
  if (found.length === 0) {
    throw new Error(`The guide has no ${language} below “${section}”.`);
  }
  return found.map(({ code }) => code);
};
