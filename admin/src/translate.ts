import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from './plugin-id';
import type en from './translations/en.json';

/** A sentence of the plugin, by its name in `translations/en.json`. */
export type MessageKey = keyof typeof en;

type Messages = Record<string, string>;

const LANGUAGES: Record<string, () => Promise<{ default: Messages }>> = {
  ar: () => import('./translations/ar.json'),
  de: () => import('./translations/de.json'),
  en: () => import('./translations/en.json'),
  es: () => import('./translations/es.json'),
  fr: () => import('./translations/fr.json'),
  ru: () => import('./translations/ru.json'),
  uk: () => import('./translations/uk.json'),
};

/** The name under which the admin knows one of the plugin's sentences. */
export const messageId = (key: MessageKey): string => `${PLUGIN_ID}.${key}`;

/** The plugin's sentences in one language, by their names in the admin. Empty where there is no translation: the admin then takes the English ones. */
export const loadMessages = async (locale: string): Promise<Messages> => {
  const load = LANGUAGES[locale];
  if (!load) {
    return {};
  }
  const { default: messages } = await load();
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]),
  );
};

/** Answers a function that says one of the plugin's sentences in the admin's language. */
export const useTranslate = () => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key: MessageKey, values: Record<string, string | number> = {}): string =>
      formatMessage({ id: messageId(key) }, values),
    [formatMessage],
  );
};
