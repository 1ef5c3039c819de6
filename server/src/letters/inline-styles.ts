import { LIGHT, LINE } from './look';

type Side = 'left' | 'right';

const MONOSPACE = "font-family:Consolas,Menlo,'Courier New',monospace;font-size:15px";

/** What each element of rich copy looks like. Sides by name: desktop Outlook knows no logical properties. */
const stylesFrom = (start: Side): Record<string, string> => {
  const heading = (size: number): string =>
    `margin:24px 0 8px;font-size:${size}px;line-height:1.3;font-weight:bold`;
  const list = `margin:0 0 16px;margin-${start}:24px;padding:0`;
  return {
    a: `color:${LIGHT.link};text-decoration:underline`,
    blockquote: `margin:0 0 16px;padding:0;padding-${start}:16px;border-${start}:3px solid ${LINE}`,
    br: 'line-height:inherit',
    code: MONOSPACE,
    em: 'font-style:italic',

    h3: heading(21),
    h4: heading(19),
    h5: heading(17),
    h6: heading(17),
    li: 'margin:0 0 6px',
    ol: list,
    p: 'margin:0 0 16px',
    pre: `margin:0 0 16px;padding:12px;background-color:${LIGHT.shade};white-space:pre-wrap;direction:ltr;text-align:left;${MONOSPACE}`,
    s: 'text-decoration:line-through',
    strong: 'font-weight:bold',
    u: 'text-decoration:underline',
    ul: list,
  };
};

/**
 * HTML of rich copy with a `style` on every element: mail programs drop style sheets. The HTML has to be what
 * `blocksToHtml` makes, in which `<` begins a tag and nothing else.
 * @param start the side where lines begin
 */
export const withInlineStyles = (html: string, start: Side): string => {
  const styles = stylesFrom(start);
  return html.replace(/<(\w+)/g, (tag, name: string) =>
    styles[name] ? `${tag} style="${styles[name]}"` : tag,
  );
};
