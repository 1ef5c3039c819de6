import { writingDirection } from '../../../domain/src/values/locale';
import { PLUGIN_ID } from '../plugin-id';
import { typeOnPage } from '../type-on-page';
import { fieldWords } from './field-words';

interface Field {
  name: string;
  label: string;
  hint?: string | undefined;
}

type Rows = Field[][];

interface FormLayout {
  /** Panels of rows of fields. */
  layout: Rows[];
  /** Rows of fields by the component's uid. */
  components: Record<string, { layout: Rows }>;
}

/**
 * What makes a field of a type say its label and hint in the admin's language; `undefined` where that is English. Strapi
 * keeps both as the server has written them, in English, until somebody configures the view: whatever says something else
 * by now stays as it is.
 */
const translator = () => {
  const english = fieldWords('en');
  const language = document.documentElement.lang;
  const words = fieldWords(language);
  if (!english || !words || words === english) {
    return undefined;
  }
  // Strapi draws every language from the left: an isolate (UAX #9) keeps a sentence's full stop at its end.
  const isRtl = writingDirection(language) === 'rtl';
  return <Named extends Field>(type: string, field: Named): Named => {
    const said = <Text>(text: Text, key: string) =>
      text === english[key] ? (words[key] ?? text) : text;
    const key = `${type}.${field.name}`;
    const hint = said(field.hint, `${key}.hint`);
    return {
      ...field,
      label: said(field.label, key),
      hint: hint && hint !== field.hint && isRtl ? `\u2067${hint}\u2069` : hint,
    };
  };
};

/** The same form of a banner or campaign, in the admin's language. */
export const translateFields = <Form extends { layout: FormLayout }>(form: Form): Form => {
  const translated = translator();
  const type = typeOnPage();
  if (!translated || !type) {
    return form;
  }
  const all = (name: string, rows: Rows): Rows =>
    rows.map((row) => row.map((field) => translated(name, field)));
  const { layout, components } = form.layout;
  return {
    ...form,
    layout: {
      ...form.layout,
      layout: layout.map((panel) => all(type, panel)),
      components: Object.fromEntries(
        Object.entries(components).map(([uid, component]) => [
          uid,
          { ...component, layout: all(uid.replace(`${PLUGIN_ID}.`, ''), component.layout) },
        ]),
      ),
    },
  };
};

/** The same list of banners or campaigns, its columns named in the admin's language. */
export const translateColumns = <List extends { displayedHeaders: readonly object[] }>(
  list: List,
): List => {
  const translated = translator();
  const type = typeOnPage();
  return translated && type
    ? {
        ...list,
        displayedHeaders: list.displayedHeaders.map((header) => translated(type, header as Field)),
      }
    : list;
};
