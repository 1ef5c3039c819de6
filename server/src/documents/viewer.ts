import type { Context } from 'koa';

import type { Ability } from '../document-access';
import { editorLanguage } from '../http/editor-language';

/** Who asks in the admin: what the roles allow, and in which language names are wanted. */
export interface Viewer {
  ability: Ability;
  /** BCP 47. */
  language: string;
}

export const viewerOf = (ctx: Context): Viewer => ({
  ability: ctx.state.userAbility as Ability,
  language: editorLanguage(ctx),
});
