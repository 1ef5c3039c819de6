const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML content and for quoted attribute values. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

/** As `escapeHtml`, for what no placeholder is to be filled in any more: its braces stay braces. */
export const escapeFinally = (value: string): string =>
  escapeHtml(value).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
