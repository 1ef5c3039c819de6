import { DescriptionComponentRenderer, Form, useForm } from '@strapi/strapi/admin';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { CampaignPanel } from '../../admin/src/campaign-panel/CampaignPanel';
import type { CampaignFormValues } from '../../admin/src/campaign-panel/form-plan';
import type { SiteFacts } from '../../domain/src/site';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';
import { campaign, inDays, serveCampaigns } from './support/campaigns';

prepareAdmin();

const CAMPAIGN = 'plugin::donation-banners.campaign';
const form: CampaignFormValues = {
  placement: 'article-end',
  priority: 5,
  traffic: 100,
  variants: [{ id: 7, weight: 1, banner: { connect: [], disconnect: [] } }],
};

const Priority = () => {
  const value = useForm('test', ({ values }) => (values as CampaignFormValues).priority);
  const onChange = useForm('test', (state) => state.onChange);
  return (
    <input
      aria-label="Priority"
      type="number"
      name="priority"
      value={value ?? ''}
      onChange={({ target }) => onChange('priority', Number(target.value))}
    />
  );
};

const serveFields = (site: SiteFacts = { known: false, placements: [], told: [] }) =>
  strapiServer.use(
    http.get(route('site'), () => HttpResponse.json({ data: site })),
    http.post(route('content-rule/reach'), () =>
      HttpResponse.json({ data: { matching: 0, published: 7, examples: [] } }),
    ),
    http.get(route('content-rule/fields'), () =>
      HttpResponse.json({
        data: [
          {
            contentType: 'api::article.article',
            label: 'Article',
            fields: [{ name: 'section', label: 'Section', kind: 'relation' }],
          },
        ],
      }),
    ),
  );

const renderPanel = (values: CampaignFormValues = form, model = CAMPAIGN) =>
  renderInAdmin(
    <Form method="PUT" initialValues={values}>
      <Priority />
      <DescriptionComponentRenderer
        props={{ model, documentId: 'mine', collectionType: 'collection-types' } as never}
        descriptions={[CampaignPanel]}
      >
        {(panels) =>
          panels.map(({ id, title, content }) => (
            <aside key={id} aria-label={title}>
              <h2>{title}</h2>
              {content}
            </aside>
          ))
        }
      </DescriptionComponentRenderer>
    </Form>,
  );

const panel = () => screen.findByRole('complementary', { name: 'Readers and other campaigns' });

it('stands beside campaigns alone', async () => {
  await renderPanel(form, 'api::article.article');
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
});

it('counts campaigns that the role may not see, without a name or a way to them', async () => {
  serveFields();
  serveCampaigns(
    [campaign('Mine'), campaign('Beside', { priority: 5, name: '', readable: false })],
    { variants: { 7: 'appeal' } },
  );
  await renderPanel();
  expect(await screen.findByText('Shown to 50 % of readers.')).toBeVisible();
  expect(screen.getByText(/another campaign: 50 of 100 readers/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '1 other campaign overlaps with it' }));
  expect(within(await panel()).queryByRole('link')).not.toBeInTheDocument();
});

it('says how many readers the unsaved form gets, level by level', async () => {
  serveFields();
  serveCampaigns(
    [
      campaign('Mine', { priority: 1 }),
      campaign('Above', { priority: 9, traffic: 40 }),
      campaign('Beside', { priority: 5 }),
      campaign('Elsewhere', { placement: 'overlay' }),
      campaign('Planned', { published: false }),
    ],
    { variants: { 7: 'appeal' } },
  );
  await renderPanel();
  expect(await screen.findByText('Shown to 30 % of readers.')).toBeVisible();
  expect(screen.getByText('1. Above: 40 of 100 readers')).toBeVisible();
  expect(screen.getByText('2. this campaign: 30 of 100 readers')).toBeVisible();
  expect(screen.getByText('3. Beside: 30 of 100 readers')).toBeVisible();
  const overlaps = screen.getByRole('button', { name: '2 other campaigns overlap with it' });
  await userEvent.click(overlaps);
  expect(
    within(await panel())
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Above', 'Beside']);
  expect(await accessibilityProblems(await panel())).toEqual([]);

  fireEvent.change(screen.getByLabelText('Priority'), { target: { value: '20' } });
  expect(await screen.findByText('Shown to 100 % of readers.')).toBeVisible();
  fireEvent.change(screen.getByLabelText('Priority'), { target: { value: '0' } });
  expect(await screen.findByText('Shown to 0 % of readers.')).toBeVisible();
  expect(screen.getByText(/^Nobody will see this: higher-priority campaigns/)).toBeVisible();
});

it('tells where an audience of its own leaves less, and lets one pick the time', async () => {
  serveFields();
  serveCampaigns(
    [
      campaign('Supporters', { priority: 9, audience: { supporter: { in: ['yes'] } } }),
      campaign('Soon', { priority: 9, traffic: 70, startsAt: inDays(10) }),
    ],
    { variants: { 7: 'appeal' } },
  );
  await renderPanel();
  expect(await screen.findByText('Shown to 100 % of readers.')).toBeVisible();
  expect(screen.getByText(/^Where “Supporters” is shown as well, .*: 0 of 100\.$/)).toBeVisible();
  expect(screen.getByText(/^It is not published yet\./)).toBeVisible();
  await userEvent.click(screen.getByRole('combobox', { name: 'In this time' }));
  await userEvent.click((await screen.findAllByRole('option'))[1]!);
  expect(await screen.findByText('Shown to 30 % of readers.')).toBeVisible();
});

it.each<[string, CampaignFormValues, RegExp]>([
  ['it has ended', { endsAt: inDays(-1) }, /^It has ended/],
  ['it has no banner', { variants: [] }, /^Add a banner so readers can see it/],
  ['no banner is published', { variants: [{ id: 8 }] }, /^None of its banners is published/],
  [
    'no banner has a weight',
    { variants: [{ id: 7, weight: 0 }] },
    /^All its banners have a weight/,
  ],
  ['it has no readers', { traffic: 0 }, /^Its part of the readers is 0 percent/],
  [
    'its banner was taken out',
    { variants: [{ id: 7, banner: { disconnect: [{ id: 1 }] } }] },
    /^Add a banner so readers can see it/,
  ],
])('warns where %s', async (_, more, warning) => {
  serveFields();
  serveCampaigns([campaign('Mine')], { variants: { 7: 'appeal', 8: 'unpublished' } });
  await renderPanel({ ...form, ...more });
  expect(await screen.findByText(warning)).toBeVisible();
  expect(screen.queryByText(/^Shown to (?!0 )/)).not.toBeInTheDocument();
});

it.each<[string, CampaignFormValues, RegExp]>([
  [
    'its place is on no page',
    { placement: 'page-top' },
    /^No page of your site has had the place “Top/,
  ],
  [
    'the site tells no countries',
    { audience: { notCountries: 'DE' } },
    /^It depends on the reader’s country/,
  ],
  [
    'the site tells no supporters',
    { audience: { supporters: 'supporters' } },
    /^It depends on who already/,
  ],
  [
    'no article fits',
    { contentRule: { types: [], conditions: [{ field: 'section', match: 'any', values: ['x'] }] } },
    /^No published article fits/,
  ],
  [
    'its audience is of nobody',
    { audience: { countries: 'DE', notCountries: 'DE' } },
    /^No reader can fit its audience/,
  ],
])('promises no readers where %s', async (_, more, warning) => {
  serveFields({ known: true, placements: ['article-end'], told: ['account'] });
  serveCampaigns([campaign('Mine')], { variants: { 7: 'appeal' } });
  await renderPanel({ ...form, ...more });
  expect(await screen.findByText(warning)).toBeVisible();
  expect(await screen.findByText('As it stands, nobody sees this campaign.')).toBeVisible();
  expect(screen.queryByText(/^Shown to (?!0 )/)).not.toBeInTheDocument();
});

it('promises them where the site tells what the audience depends on', async () => {
  serveFields({ known: true, placements: ['article-end'], told: ['account'] });
  serveCampaigns([campaign('Mine')], { variants: { 7: 'appeal' } });
  await renderPanel({ ...form, audience: { account: 'signed-in' } });
  expect(await screen.findByText('Shown to 100 % of its audience.')).toBeVisible();
  expect(screen.queryByText(/^It depends/)).not.toBeInTheDocument();
});

it('says what is not known while no page has told anything', async () => {
  serveFields();
  serveCampaigns([campaign('Mine')], { variants: { 7: 'appeal' } });
  await renderPanel({ ...form, placement: 'overlay', audience: { supporters: 'supporters' } });
  expect(await screen.findByText(/^Not known yet: whether your site tells/)).toBeVisible();
  expect(screen.getByText('Shown to 100 % of its audience.')).toBeVisible();
  expect(screen.queryByText(/^No page/)).not.toBeInTheDocument();
});

it('says in which languages alone readers meet it', async () => {
  serveFields();
  serveCampaigns([campaign('Mine')], { variants: { 7: 'appeal' }, banners: { appeal: ['de'] } });
  await renderPanel();
  expect(await screen.findByText(/^Only on pages in German:/)).toBeVisible();
});

it('knows a banner that was just chosen', async () => {
  serveFields();
  serveCampaigns([]);
  const banner = { connect: [{ apiData: { documentId: 'appeal' } }] };
  await renderPanel({ ...form, variants: [{ weight: 1, banner }] });
  expect(await screen.findByText('No other published campaign overlaps with it.')).toBeVisible();
  expect(screen.queryByText(/^Add a banner so readers can see it/)).not.toBeInTheDocument();
});

it('says so where the others could not be loaded, and asks again', async () => {
  serveFields();
  strapiServer.use(
    http.get(route('campaigns'), () => HttpResponse.json(strapiError(500, 'no'), { status: 500 })),
  );
  await renderPanel();
  expect(await screen.findByText('The other campaigns could not be loaded.')).toBeVisible();
  serveCampaigns([], { variants: { 7: 'appeal' } });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Shown to 100 % of readers.')).toBeVisible();
});

it('says for whom it is and how often, in sentences', async () => {
  serveFields();
  serveCampaigns([]);
  const { unmount } = await renderPanel();
  expect(await screen.findByText('It is for every reader.')).toBeVisible();
  expect(screen.getByText('One reader meets it on every page.')).toBeVisible();
  unmount();
  await renderPanel({
    ...form,
    audience: { countries: 'DE, AT', devices: 'phone', articlesMin: 3, consentNeeded: false },
    frequency: { impressions: 3, days: 7, stopAfter: 5 },
  });
  expect(await screen.findByText('It is for readers who fit all of this:')).toBeVisible();
  expect(
    screen
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  ).toEqual([
    ['Country', 'Germany or Austria'],
    ['Device', 'phone'],
    ['Articles read', 'at least 3 in 30 days'],
  ]);
  expect(
    screen.getByText(
      'One reader meets it at most 3 times in 7 days. It stops after 5 times without a response.',
    ),
  ).toBeVisible();
});
