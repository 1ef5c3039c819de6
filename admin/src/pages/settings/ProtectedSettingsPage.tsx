import { Page } from '@strapi/strapi/admin';
import { ReadingDirection } from '../../components/ReadingDirection';
import { READ_SETTINGS } from '../../permissions';
import { SettingsPage } from './SettingsPage';

/** The settings page, for those who may see it. */
export const ProtectedSettingsPage = () => (
  <Page.Protect permissions={[READ_SETTINGS]}>
    <ReadingDirection>
      <SettingsPage />
    </ReadingDirection>
  </Page.Protect>
);
