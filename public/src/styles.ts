import type { Appearance, Banner } from '../../domain/src/banner';
import { parseColour, readableOn } from '../../domain/src/colours';

/**
 * The look that every banner shares. Type and text colour come from the page; a banner's own colours go before
 * the page's custom properties, and those before the defaults. The default accent can be told from both a white
 * and a nearly black page.
 */
const shared = `
:host{display:block;container-type:inline-size;min-inline-size:min(100%,17.5rem)}
:host([hidden]){display:none}
*{box-sizing:border-box}
[hidden],:empty:not(input,img,br,.status){display:none!important}
.banner{
--line:color-mix(in srgb,currentColor 30%,transparent);
--tint:color-mix(in srgb,currentColor 4%,transparent);
--button:var(--accent,var(--donation-banner-accent,#1769aa));
--button-text:var(--accent-text,var(--donation-banner-accent-text,#fff));
--round:var(--donation-banner-radius,4px);
position:relative;display:flex;flex-direction:column;gap:1.25em;
max-inline-size:48rem;margin-inline:auto;padding:1.25em 1em;
font-family:var(--donation-banner-font,inherit);line-height:1.5;text-align:start;overflow-wrap:break-word;
color:var(--text,var(--donation-banner-text,inherit));
background:var(--background,var(--donation-banner-background,var(--tint)))}
.boxed{border:1px solid;border-color:var(--line);border-radius:var(--round)}
.plain{border-block-start:3px solid}
.plain:not(.filled){padding-inline:0;background:var(--donation-banner-background,none)}
h2,p,fieldset{margin:0;padding:0;border:0;min-inline-size:0}
h2{font-size:1.375em;line-height:1.25;font-weight:700;text-wrap:balance}
.closable h2{padding-inline-end:1.75em}
img{display:block;max-inline-size:100%;block-size:auto;border-radius:var(--round)}
.body>*{margin:0 0 .75em}
.body>:last-child{margin:0}
.body blockquote{padding-inline-start:1em;border-inline-start:3px solid;border-color:var(--line)}
.body :is(ul,ol){padding-inline-start:1.4em}
.body :is(h3,h4,h5,h6){font-size:1.1em;line-height:1.3}
.body pre{overflow-x:auto}
a:not(.continue){color:inherit;text-underline-offset:.15em}
.ask,.box{display:flex;flex-direction:column;gap:.75em}
legend,input[type=radio],.subject{position:absolute;inline-size:1px;block-size:1px;margin:0;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.frequency{font-weight:700}
.options{display:flex;flex-wrap:wrap;gap:.5em}
.options>*{position:relative;flex:1 1 5em}
[part=frequencies] label{flex-basis:4em}
button,input{font:inherit;color:inherit;letter-spacing:inherit}
label>span,.box [type=submit],.other,#email{display:flex;align-items:center;min-block-size:44px;padding:.4em .5em;border:1px solid;border-color:var(--line);border-radius:var(--round);background:none}
label>span,.box [type=submit]{justify-content:center;text-align:center;cursor:pointer}
label>span:hover,.box [type=submit]:hover{border-color:currentColor}
:checked+span{border-color:currentColor;box-shadow:inset 0 0 0 1px;font-weight:600;background:var(--tint)}
.other,#email{padding-inline:.75em;border-color:color-mix(in srgb,currentColor 60%,transparent)}
.other{gap:.75em;margin-block:.5em}
.other input{flex:1;min-inline-size:0;min-block-size:2em;padding:0;border:0;outline:0;background:none}
.continue{display:flex;align-items:center;justify-content:center;min-block-size:3em;padding:.5em 1em;border:1px solid transparent;border-radius:var(--round);background:var(--button);color:var(--button-text);font-weight:700;text-align:center;text-decoration:none}
.continue:hover{text-decoration:underline;text-underline-offset:.2em}
.link{padding:.6em 0;margin:-.6em 0;border:0;background:none;text-align:inherit;text-decoration:underline;text-underline-offset:.15em;cursor:pointer}
.reminder{margin-block-start:-.5em}
.box{position:relative;padding:1em;border:1px solid;border-color:var(--line);border-radius:var(--round)}
.box label{padding-inline-end:2em;margin-block-end:-.5em;font-weight:600}
#email{inline-size:100%}
[dir=rtl] #email{text-align:right}
.box .options>*{flex-basis:11em}
[aria-disabled=true]{opacity:.6}
[aria-busy=true]{opacity:1;box-shadow:inset 0 0 0 1px;font-weight:600}
[aria-disabled=true],[aria-busy=true]{cursor:progress}
.error{display:flex;align-items:baseline;gap:.5em;font-weight:600}
.error::before{content:"!";flex:none;inline-size:1.4em;border-radius:50%;line-height:1.4;text-align:center;box-shadow:inset 0 0 0 2px}
[aria-invalid=true],.other:has([aria-invalid=true]){border-color:currentColor}
.consent{font-size:.875em}
.close{position:absolute;inset-block-start:0;inset-inline-end:0;inline-size:44px;block-size:44px;padding:0;border:0;background:none;font-size:1.5em;line-height:1;cursor:pointer}
.close,.link{border-radius:var(--round)}
.close:hover{background:var(--tint)}
:focus-visible,:focus-visible+span,.other:focus-within{outline:2px solid;outline-offset:2px}
.status:focus{outline:0}
.status:empty{margin-block-start:-1.25em}
.continue:focus-visible{outline-color:var(--text,var(--donation-banner-text,CanvasText))}
@container (min-width:30rem){
.banner{padding:1.75em 2em}
.boxed{padding-block-start:1.5em}
.banner>.close{inset-block-start:.5rem;inset-inline-end:.5rem}
}
@media (forced-colors:active){:checked+span{background:SelectedItem;color:SelectedItemText;forced-color-adjust:none}}
@media print{:host{display:none}}
`;

const ownColours = ({ background, text, accent }: Appearance): string => {
  const rules: string[] = [];
  const set = (name: string, colour: string | undefined, nameOfTextOnIt?: string): void => {
    const channels = colour === undefined ? null : parseColour(colour);
    if (channels) {
      rules.push(`--${name}:rgb(${channels.join(' ')})`);
      if (nameOfTextOnIt) {
        rules.push(`--${nameOfTextOnIt}:${readableOn(channels)}`);
      }
    }
  };
  set('background', background, 'text');
  set('text', text);
  set('accent', accent, 'accent-text');
  return `.banner{${rules.join(';')}}`;
};

/** The stylesheet for a banner's shadow root. Text that has no colour of its own is black or white, whichever reads better. */
export const stylesFor = ({ appearance }: Banner): string => shared + ownColours(appearance);
