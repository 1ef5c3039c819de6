/** What the Content Manager shows for an attribute until an editor changes it: label, help text, example. */
export interface Wording {
  label: string;
  description?: string;
  placeholder?: string;
}

/** Content Manager metadata for every attribute, in the shape that Strapi seeds a new view from. */
export const wordings = (
  attributes: Record<string, Wording>,
): Record<string, { edit: Wording; list: { label: string } }> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, wording]) => [
      name,
      { edit: wording, list: { label: wording.label } },
    ]),
  );

/** A row of the edit view: attributes with their widths in twelfths. */
export const row = (...cells: Array<[name: string, size: number]>) =>
  cells.map(([name, size]) => ({ name, size }));

/** Content Manager settings of a content type or component that is named by this attribute. */
export const namedBy = (mainField: string) => ({
  mainField,
  bulkable: true,
  filterable: true,
  searchable: true,
  pageSize: 20,
});
