import { escapeHtml } from '../../../domain/src/escape';
import { writingDirection } from '../../../domain/src/values/locale';

const STYLE = `
:root { color-scheme: light dark; --problem: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --problem: #ffb4ab; } }
body { margin: 0; padding: 10vh 1.25rem; font: 1.125rem/1.6 Georgia, 'Times New Roman', serif; }
main { max-width: 34rem; margin: 0 auto; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
form { margin: 1rem 0; }
button { font: inherit; min-height: 44px; padding: 0.5rem 1.25rem; border-radius: 6px; border: 1px solid currentColor; background: transparent; color: inherit; cursor: pointer; }
label { display: block; }
input { font: inherit; box-sizing: border-box; width: 100%; min-height: 44px; padding: 0.5rem 0.75rem; border-radius: 6px; border: 1px solid currentColor; background: transparent; color: inherit; }
input[aria-invalid] { border-color: var(--problem); }
.problem { color: var(--problem); margin: 0.5rem 0 1rem; }
.options { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.consent { font-size: 0.9rem; }
button.primary { background: #1f4e79; border-color: #1f4e79; color: #fff; }
button:focus-visible, input:focus-visible, a:focus-visible { outline: 3px solid #4c9ffe; outline-offset: 2px; }
a { color: inherit; }
`;

/** A page of the newsroom’s for one reader, on its own: a heading and what stands below it. `main` is HTML. */
export const page = (locale: string, title: string, main: string): string => `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${writingDirection(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;

/** Where a reader goes on from a page. */
export interface WayOn {
  url: string;
  label: string;
}

/** The link to where a reader goes on; nothing where no such place is known. */
export const wayOnHtml = (way: WayOn | null): string =>
  way ? `<p><a href="${escapeHtml(way.url)}">${escapeHtml(way.label)}</a></p>` : '';

/** A field of a form that its reader does not see. */
export const hiddenField = (name: string, value: string | null | undefined): string =>
  value ? `<input type="hidden" name="${name}" value="${escapeHtml(value)}">` : '';
