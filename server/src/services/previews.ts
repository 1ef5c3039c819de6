import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { type Placement, PLACEMENTS } from '../../../domain/src/banner';
import type { Choices } from '../../../domain/src/choices';
import { lookupLocale } from '../../../domain/src/values/locale';
import { articleAccess } from '../articles/article-access';
import { articleTypes } from '../articles/articles';
import { allowed, choicesOf, pinnedCampaign } from '../catalogue/choices-about';
import { compile } from '../catalogue/compile';
import { clock } from '../clock';
import type { Ability } from '../document-access';
import { abilityOf } from '../documents/ability-of';
import { visibleIds } from '../documents/visible-ids';
import { BANNER_UID } from '../plugin-id';
import { service } from '../service';
import { errors } from '../strapi-utils';
import type { ArticleName } from './article-facts';

/** What a preview link is for. */
export interface Preview extends ArticleName {
  locale: string;
  /** Document id of a banner to show whatever the campaigns say; empty: what readers would get. */
  banner: string;
  /** Where the banner is shown; below the article unless told. */
  placement?: Placement;
  /** Whether everything counts as published; it does unless told. */
  drafts?: boolean;
  /** The id of the admin user who makes the link: it shows what they may see for as long as they may. */
  by: number;
}

/** What there is to show to the maker of a link. */
type Standing = 'allowed' | 'forbidden' | 'missing' | 'no-banner';

/** Milliseconds: a link that is passed on in the office, not one that is published. */
const LIFETIME = 24 * 60 * 60_000;
const PURPOSE = 'preview';

const contents = z.object({
  contentType: z.string(),
  documentId: z.string(),
  locale: z.string(),
  banner: z.string(),
  placement: z.enum(PLACEMENTS).default('article-end'),
  drafts: z.boolean().default(true),
  /** The admin user who made the link. */
  by: z.number(),
  until: z.number(),
});

const refused = (message: string): Error =>
  new errors.ValidationError(message, { errors: [{ path: ['preview'], message }] });

/** Shows what is not published yet to those whom an editor sends a link. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const read = (token: string): Required<Preview> => {
    const signed = service(strapi, 'secrets').signed(PURPOSE, token);
    if (signed === null) {
      throw refused('This is not a preview link of ours. Ask for a new one.');
    }
    const known = contents.safeParse(JSON.parse(signed));
    if (!known.success) {
      throw refused('This preview link was made by an older version. Ask for a new one.');
    }
    const { until, ...preview } = known.data;
    if (until <= clock.now().getTime()) {
      throw refused('This preview link has expired. Ask for a new one.');
    }
    return preview;
  };

  /** Whether the maker may see the article as the link shows it, and the banner that the link is about. */
  const standing = async (ability: Ability, preview: Omit<Preview, 'by'>): Promise<Standing> => {
    const { contentType, documentId, locale, banner } = preview;
    const isRead = ability.can('plugin::content-manager.explorer.read', contentType);
    if (!isRead && articleTypes(strapi).includes(contentType)) {
      return 'forbidden';
    }
    const access = await articleAccess(strapi, ability, contentType, [documentId], 'read');
    const found = locale ? access.toServed(documentId, locale) : access.to(documentId, '');
    const seen = await visibleIds(strapi, ability, BANNER_UID, banner ? [banner] : []);
    return found === 'allowed' && banner && !seen.has(banner) ? 'no-banner' : found;
  };

  return {
    standing,

    /** A token that shows in one article what its maker may see of the drafts, for a day. */
    issue(preview: Preview): { token: string; expiresAt: string } {
      const until = clock.now().getTime() + LIFETIME;
      const token = service(strapi, 'secrets').sign(PURPOSE, JSON.stringify({ ...preview, until }));
      return { token, expiresAt: new Date(until).toISOString() };
    },

    /**
     * The choices as if everything were published, unless the link says otherwise.
     * @throws ValidationError at `preview` where the token is forged, expired, or for another article or locale
     */
    async choices(
      token: string,
      article: ArticleName | null,
      locale: string | undefined,
    ): Promise<Choices> {
      const preview = read(token);
      const isAbout = (asked: ArticleName): boolean =>
        asked.contentType === preview.contentType && asked.documentId === preview.documentId;
      const isShown = !locale || !preview.locale || lookupLocale(locale, [preview.locale]);
      if ((article && !isAbout(article)) || !isShown) {
        throw refused('This preview link is for another article.');
      }
      const ability = await abilityOf(strapi, preview.by);
      if (!ability || (await standing(ability, preview)) !== 'allowed') {
        throw refused(
          'What this preview link shows is gone, or not for its maker to see. Ask for a new one.',
        );
      }
      const everything = await compile(strapi, { drafts: preview.drafts, ability });
      const asked = preview.locale || locale || everything.defaultLocale;
      const facts = await service(strapi, 'article-facts').draft(everything, preview);
      const { running, locale: shownIn } = allowed(everything, facts, asked, clock.now().getTime());
      const pinned = preview.banner
        ? [
            pinnedCampaign(preview.banner, preview.placement),
            ...running.filter(({ campaign }) => !campaign.pinned),
          ]
        : running;
      return choicesOf(everything, pinned, shownIn);
    },
  };
};
