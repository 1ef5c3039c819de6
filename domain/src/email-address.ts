const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/**
 * Whether the text is one e-mail address, by the HTML Standard's rule for `input type=email`, with a dot in the
 * host and at most 254 characters (RFC 5321 §4.5.3.1).
 */
export const isEmailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);
