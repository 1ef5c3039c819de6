import { adminApi } from '@strapi/strapi/admin';
import type { EditableSettings } from '../../../domain/src/editable-settings';
import { PLUGIN_ID } from '../plugin-id';

/** The settings as the server keeps them. */
export interface Settings {
  /** One more with every change; a change names the one that it starts from. */
  version: number;
  /** What `config/plugins` and the defaults say. */
  configured: EditableSettings;
  /** What was changed in the admin, in place of the configured values. */
  changed: Partial<EditableSettings>;
  /** The content types that can carry banners. */
  articleTypes: Array<{ uid: string; name: string }>;
  /** What only `config/plugins` decides. */
  fixed: { apiAddress: string; sends: boolean; cron: string; redis: boolean };
}

/** A change replaces all changes before it. Values are as typed: the server says which of them do not fit. */
export interface SettingsChange {
  version: number;
  changed: Record<string, unknown>;
}

const settingsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getBannerSettings: build.query<Settings, void>({
      query: () => `/${PLUGIN_ID}/settings`,
      transformResponse: ({ data }: { data: Settings }) => data,
    }),
    changeBannerSettings: build.mutation<Settings, SettingsChange>({
      query: (data) => ({ url: `/${PLUGIN_ID}/settings`, method: 'PUT', data }),
      transformResponse: ({ data }: { data: Settings }) => data,
    }),
  }),
});

export const { useGetBannerSettingsQuery, useChangeBannerSettingsMutation } = settingsApi;
