import { Field } from '@strapi/design-system';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { AmountChips } from '../../admin/src/fields/AmountChips';
import { accessibilityProblems, prepareAdmin, renderInAdmin } from './support/admin';

prepareAdmin();

/** Chips in a form that keeps what they say; the last value first. */
const renderChips = async (start: string, currency: unknown = 'EUR', disabled = false) => {
  const said: Array<string | null> = [];
  const Form = () => {
    const [value, setValue] = useState<string | null>(start);
    return (
      <Field.Root name="amounts">
        <Field.Label>Amounts</Field.Label>
        <AmountChips
          name="amounts"
          value={value ?? ''}
          currency={currency}
          disabled={disabled}
          onChange={(next) => {
            said.unshift(next);
            setValue(next);
          }}
        />
      </Field.Root>
    );
  };
  const { container } = await renderInAdmin(<Form />);
  return { said, container, field: screen.getByRole('textbox', { name: 'Amounts' }) };
};

const chips = () =>
  screen
    .queryAllByRole('button', { name: /^Remove/ })
    .map(({ parentElement }) => parentElement?.textContent);

it('shows each amount as money, and adds what is typed, in order', async () => {
  const { said, container, field } = await renderChips('5, 10');
  expect(chips()).toEqual(['€5', '€10']);
  await userEvent.type(field, '€2.50{Enter}');
  expect(said[0]).toBe('2.5, 5, 10');
  expect(chips()).toEqual(['€2.50', '€5', '€10']);
  expect(field).toHaveValue('');
  await userEvent.type(field, '1,500; 7');
  await userEvent.tab();
  expect(said[0]).toBe('2.5, 5, 7, 10, 1500');
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('takes the last amount out with Backspace, and any with its cross', async () => {
  const { said, field } = await renderChips('2, 5, 10');
  await userEvent.type(field, '{Backspace}');
  expect(said[0]).toBe('2, 5');
  await userEvent.click(screen.getByRole('button', { name: 'Remove €2' }));
  expect(said[0]).toBe('5');
  await userEvent.type(field, '{Backspace}');
  expect(said[0]).toBeNull();
});

it('asks where an amount can be read in two ways, and keeps the form from being saved until then', async () => {
  const { said, field } = await renderChips('5');
  await userEvent.type(field, '1.500');
  await userEvent.tab();
  expect(screen.getByText('Do you mean €1.50 or €1,500?')).toBeVisible();
  expect(said[0]).toBe('5, 1.500?');
  expect(chips()).toEqual(['€5']);
  await userEvent.click(screen.getByRole('button', { name: '€1,500' }));
  expect(said[0]).toBe('5, 1500');
  expect(screen.queryByText(/Do you mean/)).not.toBeInTheDocument();
});

it('says so where something is no amount, and forgets it with the text', async () => {
  const { said, field } = await renderChips('5');
  await userEvent.type(field, 'a lot{Enter}');
  expect(screen.getByText('Type an amount such as €1,500.')).toBeVisible();
  expect(said[0]).toBe('5, a lot?');
  await userEvent.clear(field);
  expect(said[0]).toBe('5');
  expect(screen.queryByText(/Type an amount/)).not.toBeInTheDocument();
});

it('splits a pasted list only where each amount is clear', async () => {
  const { said, field } = await renderChips('');
  const paste = (text: string) =>
    fireEvent.paste(field, { clipboardData: { getData: () => text } });
  paste('2\n5\n10');
  expect(said[0]).toBe('2, 5, 10');
  paste('20; 1.500; 30');
  expect(said[0]).toBe('2, 5, 10, 20, 30, 1.500?');
  expect(field).toHaveValue('1.500');
});

it('shows what an older list says that cannot be read, so that it can go', async () => {
  const { said } = await renderChips('2,50; 5; 10');
  expect(chips()).toEqual(['2,50', '€5', '€10']);
  await userEvent.click(screen.getByRole('button', { name: 'Remove 2,50' }));
  expect(said[0]).toBe('5, 10');
});

it('can be filled in at once, as a list', async () => {
  const { said, field } = await renderChips('', undefined);
  fireEvent.change(field, { target: { value: '2, 5, 10' } });
  fireEvent.blur(field);
  expect(said[0]).toBe('2, 5, 10');
});

it('is read by who may only look', async () => {
  const { field } = await renderChips('2, 5', 'JPY', true);
  expect(screen.getByText('¥5')).toBeVisible();
  expect(field).toBeDisabled();
});
