import type { Core } from '@strapi/strapi';

import { outdatedTags, EVERY_ANSWER, tagOf } from '../catalogue/cache-tags';
import type { Compiled } from '../catalogue/compile';
import { PLUGIN_ID } from '../plugin-id';
import { service } from '../service';
import { withDeadline } from '../with-deadline';
import type { Change } from './changes';

/** The event on Strapi's event hub; its payload is `{ tags: string[] }`. */
export const CHOICES_CHANGED = `${PLUGIN_ID}.choices.changed`;

/**
 * Milliseconds from a change to its announcement: by then every instance knows of it, so that a cache that is purged
 * cannot fetch the old answer again. Changes in between are announced together.
 */
const DELAY = 3000;

/** Milliseconds in which the app has to purge its CDN. */
const DEADLINE = 60_000;

/** Announces which cached answers are outdated, so that an app can purge them from its CDN. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let tags = new Set<string>();
  /** The changes that they are of. */
  let ids: number[] = [];
  let catalogueChanged = false;
  let announced: Compiled | undefined;
  let timer: NodeJS.Timeout | undefined;

  const announce = async (): Promise<void> => {
    timer = undefined;
    const [outdated, changes] = [tags, ids];
    [tags, ids] = [new Set(), []];
    if (catalogueChanged) {
      catalogueChanged = false;
      const before = announced;
      announced = await service(strapi, 'catalogue').compiled();
      outdatedTags(before, announced).forEach((tag) => outdated.add(tag));
    }
    if (outdated.size > 0) {
      const all = outdated.has(EVERY_ANSWER) ? [EVERY_ANSWER] : [...outdated];
      await withDeadline(strapi.eventHub.emit(CHOICES_CHANGED, { tags: all }), DEADLINE);
    }
    if (changes.length > 0) {
      await service(strapi, 'changes').announced(changes);
    }
  };

  const announceSafely = (): Promise<void> =>
    announce().catch((error: Error) => {
      strapi.log.error(`[${PLUGIN_ID}] A change could not be announced: ${error.message}`);
    });

  const announceSoon = (): void => {
    timer ??= setTimeout(announceSafely, DELAY).unref();
  };

  return {
    /**
     * Takes note of a change that was made on this instance.
     * @param id of the change, which is announced until then by nobody
     */
    changed(change: Change, id: number): void {
      ids.push(id);
      switch (change.kind) {
        case 'catalogue':
          catalogueChanged = true;
          break;
        case 'article':
          tags.add(tagOf(change.documentId));
          break;
        case 'articles':
          tags.add(EVERY_ANSWER);
      }
      announceSoon();
    },

    /** Takes note of a change of an instance that is gone: what there was before it, nobody knows. */
    inherited(change: Change): void {
      tags.add(change.kind === 'article' ? tagOf(change.documentId) : EVERY_ANSWER);
      announceSoon();
    },

    /** Remembers what is published now, to compare changes with. */
    async start(): Promise<void> {
      announced = await service(strapi, 'catalogue').compiled();
    },

    /** Announces at once what has not been announced yet. */
    async stop(): Promise<void> {
      if (timer) {
        clearTimeout(timer);
        await announceSafely();
      }
    },
  };
};
