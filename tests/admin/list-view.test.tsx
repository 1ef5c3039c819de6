import { DescriptionComponentRenderer } from '@strapi/strapi/admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { addAttachmentColumn } from '../../admin/src/list-view/attachment-column';
import { AttachmentCell } from '../../admin/src/list-view/AttachmentCell';
import { BULK_ACTIONS } from '../../admin/src/list-view/bulk-actions';
import { wantedChanges } from '../../admin/src/list-view/wanted-changes';
import type { Attachment, BulkChange } from '../../admin/src/services/contracts';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';
import { autumn, hidden, prepareArticles, showing, winter } from './support/panel';
import { session } from './support/session';
import { BulkActionButton } from './support/bulk-action-button';

prepareAdmin();

prepareArticles();

const contentType = 'api::article.article';
const documents = ['pinned', 'off', 'plain'].map((documentId) => ({ documentId, locale: 'en' }));

/** A Strapi with three articles; `refusing` are not changed. */
const serveArticles = (refusing: Record<string, string> = {}) => {
  const stored = new Map<string, Attachment | null>([
    ['pinned', showing(autumn).attachment],
    ['off', hidden.attachment],
    ['plain', null],
  ]);
  const asked: unknown[] = [];
  const bulk: BulkChange[][] = [];
  strapiServer.use(
    http.post(route('attachments/of'), async ({ request }) => {
      const body = (await request.json()) as { documentIds: string[] };
      asked.push(body);
      return HttpResponse.json({
        data: body.documentIds.map((documentId) => ({
          documentId,
          title: `The ${documentId} article`,
          attachment: stored.get(documentId) ?? null,
        })),
      });
    }),
    http.post(route('attachments/bulk'), async ({ request }) => {
      const { changes } = (await request.json()) as { changes: BulkChange[] };
      bulk.push(changes);
      const done = changes.filter(({ documentId }) => !(documentId in refusing));
      return HttpResponse.json({
        data: {
          changed: done.map(({ documentId, locale }) => {
            const was = stored.get(documentId);
            const before = was
              ? { mode: was.mode, ...(was.banner && { banner: was.banner.documentId }) }
              : { mode: 'automatic' };
            return { documentId, locale, version: 'new', before };
          }),
          failed: Object.entries(refusing).map(([documentId, reason]) => ({
            documentId,
            title: `The ${documentId} article`,
            reason,
          })),
        },
      });
    }),
    http.get(route('banners'), () =>
      HttpResponse.json({ data: [autumn, winter], meta: { pagination: { total: 2 } } }),
    ),
  );
  return { asked, bulk };
};

const openAction = async (name: string) => {
  await renderInAdmin(
    <DescriptionComponentRenderer
      props={{ model: contentType, collectionType: 'collection-types', documents } as never}
      descriptions={BULK_ACTIONS as never}
    >
      {(actions) =>
        actions.map((action) => <BulkActionButton key={action.id} action={action as never} />)
      }
    </DescriptionComponentRenderer>,
    '/?plugins[i18n][locale]=en',
  );
  const opener = await screen.findByRole('button', { name });
  await userEvent.click(opener);
  return opener;
};

describe('the column', () => {
  const cells = (articles = documents) =>
    renderInAdmin(
      <>
        {articles.map((article) => (
          <AttachmentCell key={article.documentId} article={{ contentType, ...article }} />
        ))}
      </>,
    );

  it('asks once for a page of the list', async () => {
    const { asked } = serveArticles();
    await cells();
    expect(await screen.findByText('Support independent reporting')).toBeInTheDocument();
    expect(screen.getByText('None')).toBeInTheDocument();
    expect(screen.getByText('Automatic')).toBeInTheDocument();
    expect(asked).toEqual([{ contentType, locale: 'en', documentIds: ['pinned', 'off', 'plain'] }]);
  });

  it('says where it could not be loaded', async () => {
    strapiServer.use(
      http.post(route('attachments/of'), () =>
        HttpResponse.json(strapiError(500, 'No'), { status: 500 }),
      ),
    );
    await cells([documents[0]!]);
    expect(await screen.findByText('Not loaded')).toBeInTheDocument();
  });

  it('asks nothing for somebody who may not see attachments', async () => {
    session.permissions.delete('plugin::donation-banners.attachments.read');
    const { asked } = serveArticles();
    await cells();
    expect(screen.getAllByText('–')).toHaveLength(3);
    expect(asked).toEqual([]);
  });

  it('stands in lists of articles alone', () => {
    const list = (draftAndPublish: boolean) => ({
      displayedHeaders: [{ name: 'title' }],
      layout: { options: { draftAndPublish } },
    });
    const columns = (address: string, draftAndPublish = true) => {
      window.history.pushState({}, '', address);
      return addAttachmentColumn(list(draftAndPublish)).displayedHeaders.length;
    };
    expect(columns('/admin/content-manager/collection-types/api::article.article?page=1')).toBe(2);
    expect(columns('/admin/content-manager/collection-types/api%3A%3Aarticle.article')).toBe(2);
    expect(columns('/admin/content-manager/collection-types/api::note.note', false)).toBe(1);
    expect(columns('/admin/content-manager/collection-types/plugin::donation-banners.banner')).toBe(
      1,
    );
    window.history.pushState({}, '', '/');
  });
});

describe('many at once', () => {
  it('hides, with the versions seen, and Undo restores what was there', async () => {
    const { bulk } = serveArticles();
    const opener = await openAction('No banner');
    expect(await screen.findByText('3 articles are selected.')).toBeInTheDocument();
    expect(screen.getByText(/2 of them have a choice already/)).toBeInTheDocument();
    expect(await accessibilityProblems(screen.getByRole('dialog'))).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Apply to 3 articles' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Everything is as it was before.')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(opener).toBeInTheDocument();
    expect(bulk).toMatchObject([
      [
        { documentId: 'pinned', locale: 'en', version: 'v1', mode: 'hide' },
        { documentId: 'off', version: 'v1', mode: 'hide' },
        { documentId: 'plain', version: '', mode: 'hide' },
      ],
      [
        { documentId: 'pinned', version: 'new', mode: 'show', banner: 'autumn' },
        { documentId: 'off', version: 'new', mode: 'hide' },
        { documentId: 'plain', version: 'new', mode: 'automatic' },
      ],
    ]);
  });

  it('shows a banner that is picked first', async () => {
    const { bulk } = serveArticles();
    await openAction('Show a banner …');
    await screen.findByText('3 articles are selected.');
    expect(screen.getByRole('button', { name: 'Apply to 0 articles' })).toBeDisabled();
    await userEvent.click(await screen.findByRole('combobox', { name: 'Banner' }));
    await userEvent.click(await screen.findByRole('option', { name: /Help us through/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Apply to 3 articles' }));
    expect(await screen.findByText('3 articles were changed.')).toBeInTheDocument();
    expect(bulk[0]!.map(({ banner }) => banner)).toEqual(Array(3).fill('winter'));
  });

  it('names the articles that were not changed, with the reason', async () => {
    serveArticles({ off: 'outdated', plain: 'forbidden' });
    await openAction('No banner');
    await userEvent.click(await screen.findByRole('button', { name: 'Apply to 3 articles' }));
    expect(await screen.findByText('2 articles were not changed')).toBeInTheDocument();
    expect(
      screen.getByText('“The off article”: somebody else changed it just now.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('“The plain article”: your role does not let you change it.'),
    ).toBeInTheDocument();
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('names them all when the server fails', async () => {
    serveArticles();
    strapiServer.use(
      http.post(route('attachments/bulk'), () =>
        HttpResponse.json(strapiError(500, 'No'), { status: 500 }),
      ),
    );
    await openAction('No banner');
    await userEvent.click(await screen.findByRole('button', { name: 'Apply to 3 articles' }));
    expect(await screen.findByText('3 articles were not changed')).toBeInTheDocument();
    expect(screen.getByText(/“The pinned article”: the server did not answer/)).toBeInTheDocument();
  });

  it('is not offered to somebody who may only look, nor for other types', async () => {
    session.permissions.delete('plugin::donation-banners.attachments.update');
    await expect(openAction('No banner')).rejects.toThrow();
  });
});

describe('what is wanted of each', () => {
  const listed = (attachment: Attachment | null) => [{ documentId: 'a', title: '', attachment }];
  const everywhere = { ...hidden.attachment!, locale: '', version: 'every' };

  it('takes back the decision in force, which may be the one for every locale', () => {
    expect(wantedChanges(listed(everywhere), 'en', { mode: 'automatic' })).toEqual([
      { documentId: 'a', locale: '', version: 'every', mode: 'automatic' },
    ]);
    expect(wantedChanges(listed(null), 'en', { mode: 'automatic' })).toEqual([]);
  });

  it('decides beside the one for every locale, and keeps the placement', () => {
    expect(wantedChanges(listed(everywhere), 'en', { mode: 'hide' })).toEqual([
      { documentId: 'a', locale: 'en', version: '', mode: 'hide' },
    ]);
    const own = { ...hidden.attachment!, placement: 'page-top' };
    expect(wantedChanges(listed(own), 'en', { mode: 'show', banner: 'b' })).toEqual([
      {
        ...{ documentId: 'a', locale: 'en', version: 'v1', mode: 'show', banner: 'b' },
        placement: 'page-top',
      },
    ]);
  });
});
