import type { Core } from '@strapi/strapi';

import {
  EDITABLE_SETTINGS,
  type EditableSettings,
  isEditableSetting,
} from '../../../domain/src/editable-settings';
import type { Problem } from '../../../domain/src/problem';
import { possibleArticleTypes } from '../articles/articles';
import { PLUGIN_ID } from '../plugin-id';
import { service } from '../service';
import { type Config, settingProblem } from '../settings/config';
import { donationDefaults } from '../settings/donation-defaults';
import { valueOf, withValues } from '../settings/setting-values';
import { configured, putInForce } from '../settings/settings';

/** Milliseconds between two looks for what editors changed at another instance. */
const LOOK_EVERY = 2_000;

/** The row's value is a text, which holds 65,535 bytes on MySQL. */
const MOST_CHARACTERS = 16_000;

type Changed = Partial<EditableSettings>;

/** What the database keeps: only what differs from the configuration, by the setting's name. */
export interface Stored {
  /** One more with every change. */
  version: number;
  changed: Changed;
}

interface Row {
  id: number;
  value: string;
}

/** What editors changed in the settings page: kept in the database, and in force on every instance. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  // Strapi's own key-value store, under the name that `strapi.store` would give it. Through its table, since
  // `store.set` overwrites what another instance has written meanwhile.
  const key = `plugin_${PLUGIN_ID}_settings`;
  const table = () => strapi.db.query('strapi::core-store');
  const nothing: Stored = { version: 0, changed: {} };

  /** What is wrong with one of the values that are to be in force together. */
  const problemOf = (name: string, together: Record<string, unknown>): string | undefined => {
    if (!isEditableSetting(name)) {
      return 'There is no such setting to change here.';
    }
    const known = Object.entries(together).filter(([each]) => isEditableSetting(each));
    const problem = settingProblem(withValues(configured(strapi), Object.fromEntries(known)), name);
    return problem && `This ${problem}.`;
  };

  /** What the rules cannot know: whether there is such a content type. */
  const unknownType = (name: string, value: unknown): string | undefined => {
    const possible = possibleArticleTypes(strapi);
    const unknown =
      name === 'contentTypes' && (value as string[]).find((uid) => !possible.includes(uid));
    return unknown
      ? `${unknown} cannot carry banners: it is no collection type of this app with draft & publish.`
      : undefined;
  };

  let stored = nothing;
  /** The row's value that `stored` was read from. */
  let text = '';
  /** Changes made in this process: a look that began before one of them is out of date. */
  let writes = 0;
  let timer: NodeJS.Timeout | undefined;
  let setDonationDefaults: ((donation: Config['donation']) => void) | undefined;

  /** The first, should two instances have created one at the same moment. */
  const row = (): Promise<Row | null> =>
    table().findOne({ where: { key }, orderBy: [{ id: 'asc' }] });

  const take = (value: string): void => {
    text = value;
    stored = value ? (JSON.parse(value) as Stored) : nothing;
    const holding: Changed = {};
    for (const [name, each] of Object.entries(stored.changed)) {
      const problem = problemOf(name, stored.changed);
      if (problem) {
        strapi.log.warn(
          `[${PLUGIN_ID}] The setting "${name}" as changed in the admin is not used: ${problem}`,
        );
        continue;
      }
      Object.assign(holding, { [name]: each });
      // A type that a developer has removed since: the others stay.
      const unknown = unknownType(name, each);
      if (unknown) {
        strapi.log.warn(`[${PLUGIN_ID}] The setting "${name}" as changed in the admin: ${unknown}`);
      }
    }
    stored = { ...stored, changed: holding };
    const config = withValues(configured(strapi), holding);
    putInForce(strapi, config);
    setDonationDefaults?.(config.donation);
    service(strapi, 'catalogue').forget({ kind: 'catalogue' });
  };

  const look = async (): Promise<void> => {
    const asOf = writes;
    const value = (await row())?.value ?? '';
    if (asOf === writes && value !== text) {
      take(value);
    }
  };

  /** Replaces the row's value unless somebody else did. @returns whether it was still the one to replace */
  const write = async (replaced: string, value: string): Promise<boolean> => {
    const there = await row();
    if (there) {
      const where = { id: there.id, value: replaced };
      return (await table().updateMany({ where, data: { value } })).count === 1;
    }
    const mine: Row = await table().create({ data: { key, value, type: 'object' } });
    const first = await row();
    if (first?.id === mine.id) {
      return true;
    }
    await table().delete({ where: { id: mine.id } });
    return false;
  };

  return {
    /**
     * Puts in force what editors changed, and follows what they change at whichever instance from now on.
     * @throws Error that names the setting, where the configuration names a content type that cannot carry banners
     */
    async start(): Promise<void> {
      setDonationDefaults = donationDefaults(strapi);
      const unknown = unknownType('contentTypes', configured(strapi).contentTypes);
      if (unknown) {
        throw new Error(`donation-banners: the setting "contentTypes": ${unknown}`);
      }
      take((await row())?.value ?? '');
      // While the database is away, the settings stay as they are.
      timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY).unref();
    },

    /** What is configured and what is changed, as of now. */
    async state(): Promise<Stored & { configured: EditableSettings }> {
      await look();
      const config = configured(strapi);
      const values = EDITABLE_SETTINGS.map((name) => [name, valueOf(config, name)]);
      return { ...stored, configured: Object.fromEntries(values) as EditableSettings };
    },

    /** What is wrong with the values, each at its setting's name. */
    problems(changed: Record<string, unknown>): Problem[] {
      const problems = Object.entries(changed).flatMap(([name, value]): Problem[] => {
        const message = problemOf(name, changed) ?? unknownType(name, value);
        return message ? [{ path: [name], message }] : [];
      });
      return problems.length === 0 && JSON.stringify(changed).length > MOST_CHARACTERS
        ? [{ path: [], message: 'These are more entries than can be kept.' }]
        : problems;
    },

    /**
     * Replaces all that editors changed. A value equal to the configured one is no change.
     * @param changed without `problems`
     * @param version that the change starts from
     * @returns whether it was saved: not where somebody else saved since that version
     */
    async save(changed: Changed, version: number): Promise<boolean> {
      await look();
      if (version !== stored.version) {
        return false;
      }
      const config = configured(strapi);
      const differing = Object.entries(changed).filter(
        ([name, value]) =>
          JSON.stringify(value) !== JSON.stringify(valueOf(config, name as keyof Changed)),
      );
      const value = JSON.stringify({
        version: version + 1,
        changed: Object.fromEntries(differing),
      });
      // Not `text` as it will be by then: another request may have taken its own meanwhile.
      if (!(await write(text, value))) {
        return false;
      }
      writes += 1;
      take(value);
      return true;
    },

    stop(): void {
      clearInterval(timer);
    },
  };
};
