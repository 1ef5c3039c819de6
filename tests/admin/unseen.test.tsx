/** Where a role may not see a name, a title or copy, a sentence says so. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { ContentRuleInput } from '../../admin/src/content-rule/ContentRuleInput';
import { ConsideredCampaigns } from '../../admin/src/explanation/ConsideredCampaigns';
import { DecisionInWords } from '../../admin/src/pages/explain/DecisionInWords';
import { RemindersPage } from '../../admin/src/pages/reminders/RemindersPage';
import { ResultsPage } from '../../admin/src/pages/results/ResultsPage';
import { prepareAdmin, renderInAdmin, route, strapiServer } from './support/admin';
import { reminder, serveReminders } from './support/reminders';

prepareAdmin();

const BANNER = 'a banner that your role may not see';
const CAMPAIGN = 'a campaign that your role may not see';

it('in the list of reminders, with no link', async () => {
  serveReminders([reminder('1', 'scheduled', { banner: { documentId: 'autumn', name: null } })]);
  await renderInAdmin(<RemindersPage />);
  expect(await screen.findByText(BANNER)).toBeVisible();
  expect(screen.queryByRole('link', { name: BANNER })).toBeNull();
});

it('in the results, apart from what is deleted', async () => {
  const counts = { reach: 1, impression: 1, continue: 0, dismissal: 0, reminder: 0 };
  strapiServer.use(
    http.get(route('results'), () =>
      HttpResponse.json({
        data: [
          {
            ...counts,
            ...{ campaign: 'c', banner: 'b', campaignName: null, bannerName: null },
            refused: 0,
            jumps: [],
            unseen: ['campaign', 'banner'],
          },
        ],
        meta: { from: '2026-11-01', to: '2026-11-30' },
      }),
    ),
  );
  await renderInAdmin(<ResultsPage />);
  expect(await screen.findByRole('heading', { name: CAMPAIGN })).toBeVisible();
  expect(screen.getByText(BANNER)).toBeVisible();
});

it('in an explanation', async () => {
  const considered = [
    { campaign: 'c', name: null, reason: 'chosen', words: '', detail: {}, share: 60 },
  ];
  const show = { campaign: 'c', heading: null, appeal: null };
  await renderInAdmin(
    <>
      <DecisionInWords explained={{ placement: 'article-end', show, considered }} isDraft={false} />
      <ConsideredCampaigns considered={considered} detailed />
    </>,
  );
  expect(await screen.findByText(`This reader gets “${BANNER}”.`)).toBeVisible();
  expect(screen.getByText(new RegExp(`From the campaign “${CAMPAIGN}”`))).toBeVisible();
  expect(screen.getByText(CAMPAIGN)).toBeVisible();
});

it('in a content rule, of what it names and of whom it reaches', async () => {
  const articles = [
    {
      ...{ contentType: 'api::article.article', label: 'Article' },
      fields: [{ name: 'section', label: 'Section', kind: 'relation' }],
    },
  ];
  const examples = ['a', 'b'].map((documentId) => ({
    ...{ contentType: 'api::article.article', documentId },
    title: null,
  }));
  strapiServer.use(
    http.get(route('content-rule/fields'), () => HttpResponse.json({ data: articles })),
    http.get(route('content-rule/values'), () =>
      HttpResponse.json({ data: [{ value: 's', label: null }] }),
    ),
    http.post(route('content-rule/reach'), () =>
      HttpResponse.json({ data: { matching: 2, published: 2, examples } }),
    ),
  );
  await renderInAdmin(
    <ContentRuleInput
      name="contentRule"
      label="Articles"
      value={{ types: [], conditions: [{ field: 'section', match: 'any', values: ['s'] }] }}
      onChange={() => undefined}
    />,
  );
  expect((await screen.findAllByText(/an entry that your role may not see/)).length).toBe(1);
  await userEvent.click(await screen.findByRole('button', { name: 'Show them' }));
  expect(screen.getByText('2 articles whose titles your role may not see')).toBeVisible();
});
