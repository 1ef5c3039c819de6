import { DescriptionComponentRenderer, Form } from '@strapi/strapi/admin';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { LetterPanel } from '../../admin/src/letter-panel/LetterPanel';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';
import { session } from './support/session';

prepareAdmin();

const BANNER = 'plugin::donation-banners.banner';
const FORM = {
  name: 'Autumn',
  heading: 'Support us',
  reminderEmail: { subject: 'As promised' },
  closable: true,
};
const LETTER = {
  subject: 'As promised',
  html: '<style>@media (prefers-color-scheme:dark){p{color:#fff}}</style><p>Dear reader</p>',
  text: 'Dear reader,\n\nas plain text.',
};

const renderPanel = (model = BANNER) =>
  renderInAdmin(
    <Form method="PUT" initialValues={FORM}>
      <DescriptionComponentRenderer
        props={{ model, activeTab: 'draft', collectionType: 'collection-types' } as never}
        descriptions={[LetterPanel]}
      >
        {(panels) =>
          panels.map(({ id, title, content }) => (
            <aside key={id} aria-label={title}>
              {content}
            </aside>
          ))
        }
      </DescriptionComponentRenderer>
    </Form>,
    '/content-manager?plugins[i18n][locale]=de',
  );

const button = (name: string) => screen.findByRole('button', { name });

const answerWith = (path: 'preview' | 'test', answer: () => Response | Promise<Response>) => {
  const asked: unknown[] = [];
  strapiServer.use(
    http.post(route(`letters/${path}`), async ({ request }) => {
      asked.push(await request.json());
      return answer();
    }),
  );
  return asked;
};

it('stands beside banners alone', async () => {
  await renderPanel('api::article.article');
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
});

it('offers what one may do', async () => {
  session.permissions.delete('plugin::donation-banners.letters.test');
  await renderPanel();
  expect(await button('Preview')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Send a test to me' })).not.toBeInTheDocument();
});

it('draws the form that is not saved yet, in its locale: light and dark, wide and narrow, and as text', async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = answerWith('preview', async () => {
    await released;
    return HttpResponse.json({ data: LETTER });
  });
  await renderPanel();
  await userEvent.click(await button('Preview'));
  const dialog = await screen.findByRole('dialog', { name: 'Reminder e-mail' });
  expect(await within(dialog).findByText('Loading')).toBeInTheDocument();
  release();
  const frame = await screen.findByTitle<HTMLIFrameElement>('As promised');
  expect(asked).toEqual([
    { locale: 'de', form: { heading: 'Support us', reminderEmail: { subject: 'As promised' } } },
  ]);
  expect(frame.getAttribute('sandbox')).toBe('');
  expect(frame.srcdoc).toContain('@media not all{');
  expect(await accessibilityProblems(dialog)).toEqual([]);

  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Dark' }));
  expect(frame.srcdoc).toContain('@media all{');
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Phone' }));
  expect(frame.style.width).toBe('360px');
  await userEvent.click(within(dialog).getByRole('tab', { name: 'Plain text' }));
  expect(within(dialog).getByText(/as plain text\./)).toBeVisible();
});

it('says why the e-mail cannot be drawn, and draws it once it can', async () => {
  answerWith('preview', () =>
    HttpResponse.json(strapiError(400, 'Write at least one paragraph before publishing.'), {
      status: 400,
    }),
  );
  await renderPanel();
  await userEvent.click(await button('Preview'));
  expect(
    await screen.findByText(/cannot be shown yet\. Write at least one paragraph/),
  ).toBeInTheDocument();
  answerWith('preview', () => HttpResponse.json({ data: LETTER }));
  await userEvent.click(await button('Try again'));
  expect(await screen.findByTitle('As promised')).toBeInTheDocument();
});

it('sends a test to whoever presses the button', async () => {
  const asked = answerWith('test', () =>
    HttpResponse.json({ data: { to: 'editor@gazette.example' } }),
  );
  await renderPanel();
  await userEvent.click(await button('Send a test to me'));
  expect(await screen.findByText('The test was sent to editor@gazette.example.')).toBeVisible();
  expect(asked).toHaveLength(1);
});

it('says so where a test was not sent', async () => {
  answerWith('test', () =>
    HttpResponse.json(strapiError(502, 'The mail server did not take it: no.'), { status: 502 }),
  );
  await renderPanel();
  await userEvent.click(await button('Send a test to me'));
  expect(await screen.findByText(/The mail server did not take it/)).toBeVisible();
});
