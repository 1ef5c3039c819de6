import { lazy, Suspense } from 'react';
import { typeOnPage } from '../type-on-page';

const ChoiceCell = lazy(async () => ({ default: (await import('./ChoiceCell')).ChoiceCell }));

interface Header {
  name: string;
  attribute?: { type?: string; repeatable?: boolean };
  /** Of a component: the field that it is called by. */
  mainField?: { name?: string; type?: string };
}

type Row = Record<string, unknown>;

/** A column in words; as it is where it shows no choice, not even of a component. */
const said = (header: Header): object => {
  const { name, attribute, mainField } = header;
  const isOfComponent = attribute?.type === 'component' && !attribute.repeatable;
  const { type } = (isOfComponent ? mainField : attribute) ?? {};
  if (type !== 'enumeration') {
    return header;
  }
  const main = isOfComponent ? mainField?.name : undefined;
  return {
    ...header,
    cellFormatter: (row: Row) => (
      <Suspense>
        <ChoiceCell
          field={main ?? name}
          value={main ? (Object(row[name]) as Row)[main] : row[name]}
        />
      </Suspense>
    ),
  };
};

/** The same list of banners or campaigns, with choices in words instead of as they are stored. */
export const sayChoices = <List extends { displayedHeaders: readonly object[] }>(
  list: List,
): List =>
  typeOnPage()
    ? { ...list, displayedHeaders: list.displayedHeaders.map((header) => said(header as Header)) }
    : list;
