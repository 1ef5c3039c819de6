import { writingDirection } from '../../../domain/src/values/locale';
import { escapeHtml } from '../../../domain/src/escape';
import { type ButtonLook, DARK, LIGHT, LINE } from './look';

/** The side where lines of the locale's language begin. */
export const startSide = (locale: string): 'left' | 'right' =>
  writingDirection(locale) === 'rtl' ? 'right' : 'left';

const FONT = "font-family:Georgia,'Times New Roman',serif";
const LAYOUT = 'role="presentation" border="0" cellpadding="0" cellspacing="0"';

/** For mail programs that know dark mode and keep style sheets. Without it the letter is dark on light. */
const darkStyles = ({ text, background }: ButtonLook): string => `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.page{background-color:${DARK.page}!important}
.letter{color:${DARK.text}!important}
.letter a{color:${DARK.link}!important}
.letter .quiet,.letter .quiet a{color:${DARK.quiet}!important}
.letter pre{background-color:${DARK.shade}!important}
.letter .button{background-color:${background}!important;color:${text}!important}
.letter td.button{border-color:${LINE}!important}
}
`;

/**
 * What stands before and after a letter. Outlook on the desktop lays out tables alone and knows no `max-width`, others
 * drop `<head>`, `<html>` and `<body>`: so language, direction and colours stand on the outer table again.
 */
export const letterFrame = (
  locale: string,
  subject: string,
  button: ButtonLook,
): [before: string, after: string] => {
  const language = `lang="${escapeHtml(locale)}" dir="${writingDirection(locale)}"`;
  const before = `<!doctype html>
<html ${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(subject)}</title>
<style>${darkStyles(button)}</style>
</head>
<body style="margin:0;padding:0;background-color:${LIGHT.page}">
<table class="page" ${LAYOUT} width="100%" bgcolor="${LIGHT.page}" ${language} style="width:100%;table-layout:fixed;background-color:${LIGHT.page}">
<tr style="vertical-align:top"><td align="center" style="padding:24px 16px">
<!--[if mso]><table ${LAYOUT} width="600" align="center"><tr><td><![endif]-->
<table ${LAYOUT} width="100%" style="width:100%;max-width:600px;margin:0 auto;table-layout:fixed">
<tr style="vertical-align:top"><td class="letter" align="${startSide(locale)}" style="text-align:${startSide(locale)};${FONT};font-size:17px;line-height:1.55;color:${LIGHT.text};overflow-wrap:break-word;word-wrap:break-word;word-break:break-word">
<div role="article" aria-label="${escapeHtml(subject)}" style="margin:0">
`;
  const after = `
</div>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
  return [before, after];
};

/** A button that keeps its size in desktop Outlook, which pads table cells and not links. */
export const buttonHtml = (label: string, url: string, look: ButtonLook): string =>
  `<table ${LAYOUT} style="margin:24px 0 32px">
<tr style="vertical-align:top"><td class="button" bgcolor="${look.background}" style="background-color:${look.background};border:1px solid ${look.background};border-radius:6px;mso-padding-alt:14px 28px">
<a class="button" href="${escapeHtml(url)}" style="display:inline-block;padding:14px 28px;${FONT};font-size:17px;line-height:1.3;font-weight:bold;color:${look.text};text-decoration:none">${escapeHtml(label)}</a>
</td></tr>
</table>`;

/** A paragraph. */
export const paragraph = (html: string): string => `<p style="margin:0 0 16px">${html}</p>`;

/** A paragraph that matters less than the letter. */
export const quiet = (html: string): string =>
  `<p class="quiet" style="margin:0 0 16px;font-size:15px;color:${LIGHT.quiet}">${html}</p>`;

/** A link in a quiet paragraph: underlined, in its colour. */
export const quietLink = (label: string, url: string): string =>
  `<a dir="auto" href="${escapeHtml(url)}" style="color:${LIGHT.quiet};text-decoration:underline">${escapeHtml(label)}</a>`;

/** A line across the letter. */
export const ruler = (): string =>
  `<div style="margin:0 0 16px;border-top:1px solid ${LINE};font-size:0;line-height:0">&#8203;</div>`;
