import { useState } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { ContentRuleInput } from '../../admin/src/content-rule/ContentRuleInput';
import type { ArticleFields, ContentRule } from '../../domain/src/content-rule';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';

prepareAdmin();

const ARTICLE = 'api::article.article';

const articles: ArticleFields[] = [
  {
    contentType: ARTICLE,
    label: 'Article',
    fields: [
      { name: 'section', label: 'Section', kind: 'relation' },
      { name: 'format', label: 'Format', kind: 'enumeration', values: ['news', 'obituary'] },
      { name: 'sensitive', label: 'Is sensitive', kind: 'boolean' },
    ],
  },
  { contentType: 'api::podcast.podcast', label: 'Podcast', fields: [] },
];

const sections = [
  { value: 'p1', label: 'Politics' },
  { value: 'e1', label: 'Economy' },
];

/** A Strapi with sections; the answer tells which rules it was asked about. */
const serveRules = () => {
  const reached: unknown[] = [];
  strapiServer.use(
    http.get(route('content-rule/fields'), () => HttpResponse.json({ data: articles })),
    http.get(route('content-rule/values'), ({ request }) => {
      const { searchParams } = new URL(request.url);
      const ids = searchParams.get('ids')?.split(',');
      const search = (searchParams.get('search') ?? '').toLowerCase();
      return HttpResponse.json({
        data: sections.filter(({ value, label }) =>
          ids ? ids.includes(value) : label.toLowerCase().includes(search),
        ),
      });
    }),
    http.post(route('content-rule/reach'), async ({ request }) => {
      const { rule } = (await request.json()) as { rule: unknown };
      reached.push(rule);
      return HttpResponse.json({
        data: {
          matching: rule ? 2 : 12,
          published: 12,
          examples: [{ contentType: ARTICLE, documentId: 'a1', title: 'The harbour wall' }],
        },
      });
    }),
  );
  return reached;
};

const renderInput = async (
  start: unknown = null,
  more: { disabled?: boolean; rawError?: unknown } = {},
) => {
  const changes: Array<ContentRule | null> = [];
  const Form = () => {
    const [value, setValue] = useState(start);
    return (
      <ContentRuleInput
        name="contentRule"
        label="Articles"
        value={value}
        onChange={(_name, changed) => {
          changes.push(changed);
          setValue(changed);
        }}
        {...more}
      />
    );
  };
  const view = await renderInAdmin(<Form />);
  return { ...view, changes };
};

const choose = async (list: string | RegExp, option: string) => {
  await userEvent.click(await screen.findByRole('combobox', { name: list }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

const onSections = (...values: string[]): ContentRule => ({
  types: [],
  conditions: [{ field: 'section', match: 'any', values }],
});

it('starts with every article, and says how many that are and which', async () => {
  const reached = serveRules();
  const { container } = await renderInput();
  expect(await screen.findByText('Reaches 12 of your 12 published articles.')).toBeInTheDocument();
  expect(reached).toEqual([null]);
  await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
  expect(screen.getByRole('link', { name: 'The harbour wall' })).toHaveAttribute(
    'href',
    `/content-manager/collection-types/${ARTICLE}/a1`,
  );
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('adds a condition on a relation, by keyboard, and counts anew', async () => {
  const reached = serveRules();
  const { changes, container } = await renderInput();
  (await screen.findByRole('button', { name: 'Add a condition' })).focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByText(/Choose at least one value/)).toBeInTheDocument();
  expect(screen.getByText('whose')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('combobox', { name: 'Values of Section' }), 'poli');
  await screen.findByRole('option', { name: 'Politics' });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByText('Reaches 2 of your 12 published articles.')).toBeInTheDocument();
  expect(changes.at(-1)).toEqual(onSections('p1'));
  expect(reached.at(-1)).toEqual(onSections('p1'));
  expect(reached).toHaveLength(2);
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('names what was chosen before, and removes values and conditions down to no rule', async () => {
  serveRules();
  const { changes } = await renderInput(JSON.stringify(onSections('e1', 'p1')));
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Economy' }));
  expect(changes.at(-1)).toEqual(onSections('p1'));
  await userEvent.click(screen.getByRole('button', { name: 'Remove the condition on Section' }));
  expect(changes.at(-1)).toBeNull();
});

it('takes yes or no, the values of an enumeration, none of, and types', async () => {
  serveRules();
  const { changes } = await renderInput(onSections('p1'));
  await userEvent.click(await screen.findByRole('button', { name: 'Add a condition' }));
  const [, second] = screen.getAllByRole('group', { name: /^Condition on/ });
  expect(second).toHaveTextContent('and whose');
  await userEvent.click(within(second!).getByRole('combobox', { name: 'Field' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Is sensitive' }));
  await choose('Values of Is sensitive', 'yes');
  await userEvent.keyboard('{Escape}');
  const sensitive = screen.getByRole('group', { name: 'Condition on Is sensitive' });
  await userEvent.click(within(sensitive).getByRole('combobox', { name: 'Any or none' }));
  await userEvent.click(await screen.findByRole('option', { name: 'is none of' }));
  await choose('Types of articles', 'Article');
  expect(changes.at(-1)).toEqual({
    types: [ARTICLE],
    conditions: [
      { field: 'section', match: 'any', values: ['p1'] },
      { field: 'sensitive', match: 'none', values: [true] },
    ],
  });
});

it('shows what the server found wrong beside its condition', async () => {
  serveRules();
  await renderInput(onSections('gone'), {
    rawError: { conditions: [{ values: ['Choose among the entries there are.'] }] },
  });
  const condition = await screen.findByRole('group', { name: 'Condition on Section' });
  expect(within(condition).getByRole('alert')).toHaveTextContent(
    'Choose among the entries there are.',
  );
});

it('keeps a condition on a field that is gone, and says what to do', async () => {
  serveRules();
  await renderInput({ types: [], conditions: [{ field: 'desk', match: 'any', values: ['x'] }] });
  expect(await screen.findByText(/These articles have no field “desk”/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Remove the condition on desk' })).toBeInTheDocument();
});

it('can only be read where it is disabled', async () => {
  serveRules();
  await renderInput(onSections('p1'), { disabled: true });
  expect(await screen.findByText('Politics')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Add|Remove/ })).not.toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: 'Field' })).toHaveAttribute('data-disabled');
});

it('says that it loads, and offers to try again what failed', async () => {
  serveRules();
  const failing = async () => {
    await delay(50);
    return HttpResponse.json(strapiError(500, 'Internal Server Error'), { status: 500 });
  };
  strapiServer.use(
    http.get(route('content-rule/fields'), failing, { once: true }),
    http.post(route('content-rule/reach'), failing, { once: true }),
  );
  await renderInput();
  expect(screen.getByText('Loading')).toBeInTheDocument();
  expect(await screen.findByText(/fields of your articles could not be/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/could not be counted/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/Reaches 12 of your 12/)).toBeInTheDocument();
});
