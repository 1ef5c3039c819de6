import { Suspense } from 'react';
import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { ReadingDirection } from '../components/ReadingDirection';
import { pagePath } from '../plugin-id';
import { PAGES, useAllowedPages } from './pages';
import { SubNav } from './SubNav';

/** The plugin's pages, below `/plugins/donation-banners`. */
export const App = () => {
  const pages = useAllowedPages();
  const [first] = pages;
  if (!first) {
    return <Page.NoPermissions />;
  }
  return (
    <ReadingDirection>
      <SubNav pages={pages} />
      <Suspense fallback={<Page.Loading />}>
        <Routes>
          <Route index element={<Navigate to={pagePath(first.path)} replace />} />
          {PAGES.map((page) => (
            <Route
              key={page.path}
              path={page.path}
              element={pages.includes(page) ? <page.Content /> : <Page.NoPermissions />}
            />
          ))}
          <Route path="*" element={<Page.Error />} />
        </Routes>
      </Suspense>
    </ReadingDirection>
  );
};
