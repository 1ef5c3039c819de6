import { DescriptionComponentRenderer, Form, useForm } from '@strapi/strapi/admin';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PreviewPanel } from '../../admin/src/preview/PreviewPanel';
import type { BannerForm } from '../../domain/src/banner-rules';
import { http, HttpResponse } from 'msw';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiServer,
} from './support/admin';

prepareAdmin();

const complete: BannerForm = {
  heading: 'A message from the newsroom',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Dear readers,' }] }],
  ask: [{ frequency: 'monthly', currency: 'USD', amounts: '2, 5, 10' }],
  continueLabel: 'Continue',
  donateUrl: 'https://gazette.example/donate?a={amount}',
  reminder: {
    question: 'Not ready?',
    linkLabel: 'Remind me later.',
    emailLabel: 'Your e-mail address',
    thanks: 'Thank you! Your reminder is set.',
    options: [{ label: 'Remind me next month', after: 'P1M' }],
  },
};

const HeadingField = () => {
  const value = useForm('test', (form) => (form.values as BannerForm).heading);
  const onChange = useForm('test', (form) => form.onChange);
  return <input aria-label="Heading" name="heading" value={value ?? ''} onChange={onChange} />;
};

/** The panel beside a form, as in the Content Manager's edit view. */
const renderPreview = (
  values: BannerForm = complete,
  { model = 'plugin::donation-banners.banner', locale = 'en' } = {},
) => {
  const props = { model, collectionType: 'collection-types', activeTab: 'draft' };
  return renderInAdmin(
    <Form method="POST" initialValues={values}>
      <HeadingField />
      <DescriptionComponentRenderer
        props={props as Parameters<typeof PreviewPanel>[0]}
        descriptions={[PreviewPanel]}
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
    `/?plugins[i18n][locale]=${locale}`,
  );
};

const frames = async () =>
  (await screen.findAllByTitle(
    'The banner in a page',
    {},
    { timeout: 10_000 },
  )) as HTMLIFrameElement[];

const pageOf = (frame: HTMLIFrameElement) => frame.contentDocument as Document;

const drawn = async (index = 0): Promise<ShadowRoot> => {
  const frame = (await frames())[index] as HTMLIFrameElement;
  return pageOf(frame).querySelector('#banner')!.shadowRoot as ShadowRoot;
};

const textOf = async (index = 0) => (await drawn(index)).querySelector('section')?.textContent;

const choose = async (what: string, option: string) => {
  const fields = screen.getAllByRole('combobox', { name: what });
  await userEvent.click(fields.at(-1)!);
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

it('draws the form as readers see it, and again with every key', async () => {
  await renderPreview();
  expect(await textOf()).toContain('A message from the newsroom');
  expect((await drawn()).querySelector('style')!.textContent).toContain('.banner');
  const heading = screen.getByLabelText('Heading');
  const section = (await drawn()).host;
  for (const typed of ['D', 'De', 'Dea', 'Dear', 'Dear ', 'Dear r']) {
    fireEvent.change(heading, { target: { value: typed } });
    expect(section.shadowRoot!.querySelector('h2')).toHaveTextContent(typed.trim());
  }
});

it('shows each state', async () => {
  await renderPreview();
  expect((await drawn()).querySelector('form')?.checkVisibility?.()).not.toBe(true);
  await choose('Reader', 'picks a reminder');
  await waitFor(async () => expect(await textOf()).toContain('Your e-mail address'));
  await choose('Reader', 'is thanked');
  await waitFor(async () =>
    expect((await drawn()).querySelector('[role=status]')).toHaveTextContent(
      'Thank you! Your reminder is set.',
    ),
  );
});

it('draws it large, in each place, by light and dark, for phone and desktop, with the e-mail beside it', async () => {
  const asked: unknown[] = [];
  strapiServer.use(
    http.post(route('letters/preview'), async ({ request }) => {
      asked.push(await request.json());
      const letter = { subject: 'As promised', html: '<p>Dear reader</p>', text: 'Dear reader' };
      return HttpResponse.json({ data: letter });
    }),
  );
  await renderPreview();
  await frames();
  await userEvent.click(screen.getByRole('button', { name: 'Show it large' }));
  await screen.findByRole('dialog', { name: 'As readers see it' });
  expect(await screen.findByTitle('As promised')).toHaveAttribute('srcdoc', '<p>Dear reader</p>');
  expect(asked).toEqual([
    { locale: 'en', form: expect.objectContaining({ heading: complete.heading }) },
  ]);
  const large = async () => (await frames()).at(-1) as HTMLIFrameElement;
  expect((await large()).style.width).toBe('375px');
  await choose('Window', 'desktop');
  expect((await large()).style.width).toBe('960px');
  await choose('Page colours', 'dark');
  await waitFor(async () =>
    expect(pageOf(await large()).body.innerHTML).toContain('color-scheme:dark'),
  );
  await choose('Place', 'over the page');
  await waitFor(async () =>
    expect(pageOf(await large()).querySelector('#banner')).toHaveAttribute('placement', 'overlay'),
  );
  const root = pageOf(await large()).querySelector('#banner')!.shadowRoot!;
  expect(root.querySelector('dialog')!.textContent).toContain('A message from the newsroom');
});

it('draws what a script adds, for the frame runs none', async () => {
  await renderPreview({ ...complete, supporterDays: 30 });
  await frames();
  const styles = async () => (await drawn()).querySelector('style')!.textContent;
  for (const state of ['is asked', 'picks a reminder', 'is thanked', 'already gives']) {
    await choose('Reader', state);
    expect(await styles()).not.toMatch(/scripting|:defined/);
    expect((await drawn()).querySelector('.scripted')).not.toBeNull();
  }
  expect(await textOf()).toContain('Thank you for your support');
});

it('offers the states that the banner has, and one currency at a time', async () => {
  const [ask] = complete.ask!;
  await renderPreview({
    ...complete,
    ask: [ask!, { ...ask!, currency: 'EUR' }],
    reminder: null,
    supporterDays: null,
  });
  expect(await textOf()).toMatch(/\$2(?!.*€)/);
  expect(screen.queryByRole('combobox', { name: 'Reader' })).toBeNull();
  await choose('Currency', 'EUR');
  expect(await textOf()).toMatch(/€2(?!.*\$)/);
});

it('lets nothing in it run, lead away or be sent', async () => {
  await renderPreview({ ...complete, donateUrl: 'javascript:alert(1)' });
  const [frame] = await frames();
  expect(frame!.getAttribute('sandbox')).toBe('allow-same-origin');
  expect(pageOf(frame!).querySelector('base')!.target).toBe('_blank');
  expect((await drawn()).innerHTML).not.toContain('javascript:');
});

it('speaks the language that is being written', async () => {
  await renderPreview({ ...complete, reminder: null }, { locale: 'de' });
  expect((await drawn()).querySelector('section')).toHaveAttribute('lang', 'de');
  expect(await textOf()).toContain('Monatlich');
});

it('draws what there is, and says what is unfinished', async () => {
  const { container } = await renderPreview({ heading: 'Only a heading' });
  expect(await textOf()).toContain('Only a heading');
  expect(
    screen.getByText(
      'Before it can be published, look at: Appeal, What readers are asked for, Button, and Where the button leads.',
    ),
  ).toBeVisible();
  expect(await accessibilityProblems(container.querySelector('aside')!)).toEqual([]);
});

it('warns of what readers may stumble over', async () => {
  await renderPreview({
    ...complete,
    heading: 'A heading that goes on and on, and says what it has to say twice over',
    appearance: { text: '#fff', background: '#ffcc00', accent: '#ffcc00' },
  });
  await frames();
  expect(screen.getByText('White on #ffcc00 is hard to read: 1.5 to 1, 4.5 wanted.')).toBeVisible();
  expect(
    screen.getByText(/^A button in #ffcc00 hardly stands out from #ffcc00: 1 to 1/),
  ).toBeVisible();
  await userEvent.type(screen.getByLabelText('Heading'), '!!!!');
  expect(await screen.findByText(/^The heading has 7\d characters/)).toBeVisible();
});

it('stays away from other content types', async () => {
  await renderPreview(complete, { model: 'api::article.article' });
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
});
