import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../plugin-id';
import { appearance } from './appearance';
import { ask } from './ask';
import { audience } from './audience';
import { frequency } from './frequency';
import { reminderEmail } from './reminder-email';
import { reminderInvitation } from './reminder-invitation';
import { reminderOption } from './reminder-option';
import { trigger } from './trigger';
import { variant } from './variant';

export const COMPONENTS = {
  appearance,
  ask,
  audience,
  frequency,
  'reminder-email': reminderEmail,
  'reminder-invitation': reminderInvitation,
  'reminder-option': reminderOption,
  trigger,
  variant,
};

const globalIdOf = (name: string): string =>
  `ComponentDonationBanners${name
    .split('-')
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join('')}`;

/**
 * Adds the plugin's components to the app's. A component that the app has under the same name, because
 * somebody edited it in the Content-Type Builder, is the app's own and stays.
 */
export const registerComponents = (strapi: Core.Strapi): void => {
  const registry = strapi.get('components');
  for (const [name, schema] of Object.entries(COMPONENTS)) {
    const uid = `${PLUGIN_ID}.${name}`;
    if (registry.get(uid)) {
      strapi.log.info(`[${PLUGIN_ID}] Using the app’s own component ${uid}.`);
      continue;
    }
    registry.set(uid, {
      ...schema,
      __schema__: structuredClone(schema),
      // Without a file name every save in the Content-Type Builder fails.
      __filename__: `${name}.json`,
      uid,
      category: PLUGIN_ID,
      modelType: 'component',
      modelName: name,
      globalId: globalIdOf(name),
    });
  }
};
