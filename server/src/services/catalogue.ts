import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import type { Banner } from '../../../domain/src/banner';
import type { Choices } from '../../../domain/src/choices';
import { contentTags, tagOf } from '../catalogue/cache-tags';
import { type Allowed, allowed, choicesOf } from '../catalogue/choices-about';
import { bannerIn, compile, type Compiled, servedLocale } from '../catalogue/compile';
import { clock } from '../clock';
import { PLUGIN_ID } from '../plugin-id';
import { service } from '../service';
import { coded, type Coded } from '../requests/codings';
import type { ArticleName } from './article-facts';
import type { Change } from './changes';

/** Choices as they are sent; many articles share one. */
export interface Body {
  /** Names the campaigns and the locale that it is of. */
  key: string;
  /** JSON; bytes, since a text would be counted and encoded anew for each reader. */
  json: Coded;
  /** A weak one: the same in every coding (RFC 9110, section 8.8.1). */
  etag: string;
  /** Of the campaigns and banners, joined by commas. */
  tags: string;
}

/** An answer about one article, and how long it stands. */
export interface Answer {
  body: Body;
  /** Of the article, the campaigns and the banners, joined by commas. */
  tags: string;
  /** Epoch milliseconds of the next start or end of a campaign, or of a picture's signature; `Infinity` where there is none. */
  validUntil: number;
  /** Epoch milliseconds from which on it is made anew. */
  renewAt: number;
}

/** Of JSON; compressed in both ways, each takes a fifth of that once more. */
const MOST_BODY_BYTES = 32 * 1024 * 1024;

const digestOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/** Knows what is published, and answers what an article's content allows. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let current: Compiled | undefined;
  /** `current`, until a change makes it outdated. */
  let standing: Compiled | undefined;
  let compiling: Promise<Compiled> | undefined;
  let underway: Promise<void> = Promise.resolve();
  let edition = 0;
  const bodies = new LRUCache<string, Body>({
    maxSize: MOST_BODY_BYTES,
    sizeCalculation: ({ json }) => json('identity').length,
  });

  const outdate = (): void => {
    compiling = undefined;
    standing = undefined;
  };

  const facts = () => service(strapi, 'article-facts');

  /** Takes the place of what was compiled before, unless it is the same: then all answers still stand. */
  const replace = (next: Compiled & { incomplete: string[] }): Compiled => {
    if (current?.digest === next.digest) {
      return current;
    }
    if (next.incomplete.length > 0) {
      strapi.log.warn(
        `[${PLUGIN_ID}] These banners are incomplete and not shown: ${next.incomplete.join(', ')}. Publish them again to see what is missing.`,
      );
    }
    current = next;
    bodies.clear();
    return next;
  };

  /** Compiled once per change; a failure is not kept. Changes that come while one is compiled wait, and are compiled together. */
  const compiledTogether = (): Promise<Compiled> => {
    if (!compiling) {
      const attempt: Promise<Compiled> = underway.then(async () => {
        if (compiling !== attempt) {
          return compiledTogether();
        }
        const next = await compile(strapi, { drafts: false });
        // Changed meanwhile: whoever asked before the change gets what was there then, for nobody to keep.
        return compiling === attempt ? (standing = replace(next)) : next;
      });
      compiling = attempt;
      underway = attempt.then(
        () => undefined,
        () => {
          if (compiling === attempt) {
            compiling = undefined;
          }
        },
      );
    }
    return compiling;
  };

  /**
   * Inside a transaction for itself, where there is nothing to go by: what others compile may wait for the connection that
   * the transaction holds (on SQLite, the only one), and what it has changed is nobody else's before it is committed.
   */
  const compiled = async (): Promise<Compiled> => {
    if (standing && standing.renewAt <= clock.now().getTime()) {
      outdate();
    }
    return (
      standing ??
      (strapi.db.inTransaction() ? compile(strapi, { drafts: false }) : compiledTogether())
    );
  };

  const bodyOf = (
    everything: Compiled,
    { locale, campaigns, running }: Allowed,
    key: string,
  ): Body => {
    const json = Buffer.from(JSON.stringify(choicesOf(everything, running, locale)));
    const named = campaigns.flatMap(({ campaign }) => [
      ...(campaign.pinned ? [] : [campaign.id]),
      ...campaign.variants.map(({ banner }) => banner),
    ]);
    return {
      key,
      json: coded(json),
      etag: `W/"${digestOf(json)}"`,
      tags: contentTags([...new Set(named)]).join(','),
    };
  };

  /** The one body for the same campaigns in the same locale. */
  const sharedBody = (everything: Compiled, about: Allowed): Body => {
    const ids = [about.campaigns, about.running].map((campaigns) =>
      campaigns.map(({ campaign: { id, placement } }) => `${id} ${placement}`),
    );
    const key = digestOf(JSON.stringify([about.locale, ...ids]));
    const known = bodies.get(key);
    if (known && everything === current) {
      return known;
    }
    const body = bodyOf(everything, about, key);
    if (everything === current) {
      bodies.set(key, body);
    }
    return body;
  };

  return {
    compiled,

    /** Whether content rules look at this field of these articles; they may, as long as that is not known. */
    looksAt(contentType: string, field: string): boolean {
      return current?.fields.get(contentType)?.some(({ name }) => name === field) ?? !current;
    },

    /** Another one after each change of anything that answers are made of. */
    edition: (): number => edition,

    /** Forgets what a change has made outdated, and that alone. */
    forget(change: Change): void {
      edition += 1;
      switch (change.kind) {
        case 'catalogue':
          outdate();
          break;
        case 'article':
          facts().forget(change);
          break;
        case 'articles':
          facts().forgetType(change.contentType);
      }
    },

    /** The body of an answer, as long as it is kept. */
    body: (key: string): Body | undefined => bodies.get(key),

    /**
     * The choices about an article, or the site-wide ones for `null`.
     * @param locale as of `servedLocale`
     * @returns `null` where the article is not published
     */
    async choices(article: ArticleName | null, locale: string): Promise<Answer | null> {
      const everything = await compiled();
      const about = article && (await facts().published(everything, article));
      if (about?.facets.size === 0) {
        return null;
      }
      const permitted = allowed(everything, about, locale, clock.now().getTime());
      const body = sharedBody(everything, permitted);
      return {
        body,
        tags: article ? `${body.tags},${tagOf(article.documentId)}` : body.tags,
        validUntil: Math.min(permitted.validUntil, everything.signedUntil),
        renewAt: Math.min(permitted.validUntil, everything.renewAt),
      };
    },

    /** What readers of the article would get once it is published: as `choices`, for editors. */
    async preview(article: ArticleName, asked: string): Promise<Choices> {
      const everything = await compiled();
      const published = await facts().published(everything, article);
      const about =
        published.facets.size > 0 ? published : await facts().draft(everything, article);
      const readers = asked || everything.defaultLocale;
      const { running, locale } = allowed(everything, about, readers, clock.now().getTime());
      return choicesOf(everything, running, locale);
    },

    /** The published banner for readers of a locale, or the one fallen back to. */
    async banner(documentId: string, asked: string): Promise<Banner | undefined> {
      const everything = await compiled();
      return bannerIn(everything, documentId, servedLocale(everything, asked));
    },

    /** What readers who ask for this locale, or for none, are served in. */
    async servedLocale(asked: string | undefined): Promise<string> {
      const everything = await compiled();
      return asked ? servedLocale(everything, asked) : everything.defaultLocale;
    },
  };
};
