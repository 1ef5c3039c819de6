/** A piece of HTML that needs no escaping any more. */
export class Html {
  constructor(readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

type Value = Html | string | number | false | null | undefined | readonly Value[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const toSource = (value: Value): string => {
  if (value instanceof Html) {
    return value.source;
  }
  if (Array.isArray(value)) {
    return value.map(toSource).join('');
  }
  return value === false || value === null || value === undefined
    ? ''
    : String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
};

/** HTML from a template: every value is escaped unless it is HTML itself; lists are joined, nothing stays nothing. */
export const html = (strings: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(strings.reduce((source, text, index) => source + toSource(values[index - 1]) + text));
