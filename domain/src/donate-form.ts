import { LINK_PLACEHOLDERS, placeholdersIn } from './placeholders';

/** A donation link as a form that browsers send without a script: GET, with each gift's values in fields of their own. */
export interface DonateForm {
  action: string;
  /** The field for the amount. */
  amount: string;
  /** What else is sent; a value that is a placeholder is the gift's. */
  fields: Array<[name: string, value: string]>;
}

/** The form of a donation link; `null` where its placeholders are not whole values of the query, one of them the amount. */
export const donateForm = (template: string): DonateForm | null => {
  const [before = '', query = ''] = template.split('#', 1)[0]?.split('?', 2) ?? [];
  const fields = [...new URLSearchParams(query)];
  const isWhole = (value: string): boolean =>
    LINK_PLACEHOLDERS.some((name) => value === `{${name}}`);
  const amounts = fields.filter(([, value]) => value === '{amount}');
  const [amount] = amounts;
  const fits = fields.every(
    ([name, value]) =>
      placeholdersIn(name).length === 0 && (placeholdersIn(value).length === 0 || isWhole(value)),
  );
  return amount && amounts.length === 1 && fits && placeholdersIn(before).length === 0
    ? { action: before, amount: amount[0], fields: fields.filter((field) => field !== amount) }
    : null;
};
