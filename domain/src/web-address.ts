/** Whether the text is an absolute http or https URL (WHATWG URL), without white space or credentials. */
export const isHttpUrl = (text: string): boolean => {
  if (/[\s\\]/.test(text)) {
    return false;
  }
  try {
    const { protocol, username, password } = new URL(text);
    return /^https?:$/.test(protocol) && username === '' && password === '';
  } catch {
    return false;
  }
};
