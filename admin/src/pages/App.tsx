import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { READ_REMINDERS } from '../permissions';
import { RemindersPage } from './reminders/RemindersPage';

/** The plugin's pages, below `/plugins/donation-banners`. */
export const App = () => (
  <Page.Protect permissions={[READ_REMINDERS]}>
    <Routes>
      <Route index element={<Navigate to="reminders" replace />} />
      <Route path="reminders" element={<RemindersPage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  </Page.Protect>
);
