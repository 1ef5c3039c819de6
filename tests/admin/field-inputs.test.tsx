import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ChoiceInput } from '../../admin/src/fields/ChoiceInput';
import { CHOICES } from '../../admin/src/fields/choices';
import { PlacementInput } from '../../admin/src/fields/PlacementInput';
import { ListInput } from '../../admin/src/fields/ListInput';
import type { ChosenList } from '../../domain/src/audience-lists';
import { COMPONENTS } from '../../server/src/components';
import { contentTypes } from '../../server/src/content-types';
import { http, HttpResponse } from 'msw';
import type { SiteFacts } from '../../domain/src/site';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiServer,
} from './support/admin';

prepareAdmin();

interface Attribute {
  customField?: string;
  enum?: string[];
}

/** An input in a form that keeps what it says; the last value first. */
const renderList = async (values: ChosenList, text: string | null, more: object = {}) => {
  const said: Array<string | null> = [];
  const Form = () => {
    const [value, setValue] = useState(text);
    return (
      <ListInput
        name={`audience.${values}`}
        label="Chosen ones"
        hint="None chosen: all."
        attribute={{ options: { values } }}
        value={value}
        onChange={(name, next) => {
          expect(name).toBe(`audience.${values}`);
          said.unshift(next);
          setValue(next);
        }}
        {...more}
      />
    );
  };
  const { container } = await renderInAdmin(<Form />);
  return { said, container };
};

const renderChoice = async (more: object = {}) => {
  const onChange = jest.fn();
  const { container } = await renderInAdmin(
    <ChoiceInput
      name="audience.supporters"
      label="Supporters"
      attribute={{ enum: ['supporters', 'not-supporters', 'gave-recently'] }}
      value={null}
      onChange={onChange}
      {...more}
    />,
  );
  return { onChange, container };
};

describe('one of some values', () => {
  it('says each in words, and keeps the value', async () => {
    const { onChange, container } = await renderChoice();
    await userEvent.click(screen.getByRole('combobox', { name: 'Supporters' }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'supports the newsroom',
      'does not support it',
      'gave recently',
    ]);
    await userEvent.click(screen.getByRole('option', { name: 'gave recently' }));
    expect(onChange).toHaveBeenCalledWith('audience.supporters', 'gave-recently');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('can be taken back, unless one is needed', async () => {
    const { onChange } = await renderChoice({ value: 'supporters' });
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(onChange).toHaveBeenCalledWith('audience.supporters', null);
  });

  it('stays where one is needed, and says what is wrong', async () => {
    await renderChoice({ value: 'supporters', required: true, error: 'Choose one.' });
    expect(screen.queryByRole('button', { name: 'Clear' })).not.toBeInTheDocument();
    expect(screen.getByText('Choose one.')).toBeVisible();
  });

  it('has words for every value that the server knows', () => {
    const schemas = [contentTypes.campaign.schema, contentTypes.banner.schema];
    const attributes = [...schemas, ...Object.values(COMPONENTS)].flatMap((schema) =>
      Object.entries(schema.attributes as object as Record<string, Attribute>),
    );
    const choices = attributes.filter(([, { customField }]) =>
      /\.(choice|placement)$/.test(customField ?? ''),
    );
    expect(choices.map(([name]) => name).sort()).toEqual(Object.keys(CHOICES).sort());
    for (const [name, { enum: values }] of choices) {
      expect(Object.keys(CHOICES[name]!)).toEqual(values);
    }
  });
});

describe('several of a few', () => {
  it('are boxes to tick, kept in their order', async () => {
    const { said, container } = await renderList('devices', 'desktop');
    await userEvent.click(screen.getByRole('checkbox', { name: 'phone' }));
    expect(said[0]).toBe('phone, desktop');
    expect(screen.getByRole('checkbox', { name: 'phone' })).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: 'phone' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'computer' }));
    expect(said[0]).toBeNull();
    expect(screen.getByText('None chosen: all.')).toBeVisible();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('understand what was typed, and show what means nothing so that it can go', async () => {
    const { said } = await renderList('weekdays', 'Sunday; mon,\nSomeday');
    expect(
      screen
        .getAllByRole('checkbox', { checked: true })
        .map(({ parentElement }) => parentElement?.textContent),
    ).toEqual(['Mon', 'Sun', 'Someday']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Someday' }));
    expect(said[0]).toBe('mon, sun');
  });

  it('cannot be changed by who may only look', async () => {
    await renderList('devices', 'phone', { disabled: true });
    screen.getAllByRole('checkbox').forEach((box) => expect(box).toBeDisabled());
  });
});

describe('several of many', () => {
  it('are tags by name, found by typing part of one', async () => {
    const { said, container } = await renderList('countries', 'de, XX');
    expect(screen.getByText('Germany')).toBeVisible();
    const field = screen.getByRole('combobox', { name: 'Chosen ones' });
    await userEvent.type(field, 'ustri');
    await userEvent.click(await screen.findByRole('option', { name: 'Austria' }));
    expect(said[0]).toBe('DE, XX, AT');
    await waitFor(() => expect(field).toHaveValue(''));
    await userEvent.click(screen.getByRole('button', { name: 'Remove XX' }));
    expect(said[0]).toBe('DE, AT');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('say that nothing fits', async () => {
    await renderList('countries', null);
    await userEvent.type(screen.getByRole('combobox', { name: 'Chosen ones' }), 'Nowhereland');
    expect(await screen.findByText('Nothing fits.')).toBeVisible();
  });

  it('are read by who may only look', async () => {
    await renderList('countries', 'DE', { disabled: true });
    expect(screen.getByText('Germany')).toBeVisible();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });
});

describe('a place in the page', () => {
  const renderPlacement = (site: SiteFacts, value = 'page-bottom') => {
    strapiServer.use(http.get(route('site'), () => HttpResponse.json({ data: site })));
    return renderInAdmin(
      <PlacementInput
        name="placement"
        label="Placement"
        attribute={{ enum: contentTypes.campaign.schema.attributes.placement.enum }}
        value={value}
        onChange={() => undefined}
      />,
    );
  };

  it('says and draws what it does', async () => {
    const { container } = await renderPlacement({
      known: true,
      placements: ['page-bottom'],
      told: [],
    });
    expect(screen.getByText(/^Stays at the lower edge of the window/)).toBeVisible();
    expect(
      screen.getByRole('img', { name: 'Drawing of a page: the banner is bottom of the page.' }),
    ).toBeVisible();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('warns where the site has no such place, with the line to add', async () => {
    const { container } = await renderPlacement({
      known: true,
      placements: ['article-end'],
      told: [],
    });
    expect(await screen.findByText(/^No page of your site has had the place/)).toBeVisible();
    expect(
      screen.getByText('<donation-banner placement="page-bottom"></donation-banner>'),
    ).toBeVisible();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('does not warn while no page has told anything', async () => {
    await renderPlacement({ known: false, placements: [], told: [] });
    expect(await screen.findByText(/^Not known yet: whether your site has/)).toBeVisible();
    expect(screen.queryByText(/^No page of your site/)).not.toBeInTheDocument();
  });
});
