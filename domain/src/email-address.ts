/** The host of the HTML Standard's rule for `input type=email`, with a dot in it and a letter in its last label (RFC 3696 §2). */
const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[^.]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
/** A dot-string (RFC 5321 §4.1.2): no dot at an end, and no two in a row. */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** In octets (RFC 5321 §4.5.3.1.1; §4.5.3.1.3 less its angle brackets). */
const LONGEST_LOCAL_PART = 64;
const LONGEST = 254;

/** What a URL reads as something else than a part of the host. */
const NO_PART_OF_HOST = /[\s/\\:?#@[\]%<>^|]/;

/** The host as it goes over the wire: names with other letters become punycode (UTS #46, as browsers do it). */
const hostInAscii = (host: string): string => {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(host) || NO_PART_OF_HOST.test(host)) {
    return host;
  }
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host;
};

/**
 * One e-mail address as mail servers take it (RFC 5321), with blanks around it left out and its host in ASCII letters.
 *
 * @returns `undefined` where the text is no address: quoted local parts and IP addresses in place of the host are none,
 * nor are local parts beyond ASCII (RFC 6531), which few servers take
 */
export const toEmailAddress = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) {
    return undefined;
  }
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, Math.max(at, 0));
  const address = `${local}@${hostInAscii(trimmed.slice(at + 1))}`;
  return local.length <= LONGEST_LOCAL_PART &&
    address.length <= LONGEST &&
    LOCAL_PART.test(local) &&
    HOST.test(address.slice(local.length + 1))
    ? address
    : undefined;
};

/** Hosts of one mailbox service that ignores dots in the local part (Gmail's help, "Dots don't matter in Gmail addresses"). */
const GMAIL = /^(?:gmail|googlemail)\.com$/;

/**
 * What stands for the mailbox that an address leads to, the same for its many spellings: letter case and a sub-address
 * (`name+shop@`, RFC 5233) do not count, and at Gmail dots do not either. It is no address to write to.
 * @param address as `toEmailAddress` answers it
 */
export const mailboxOf = (address: string): string => {
  const [local = '', host = ''] = address.toLowerCase().split('@');
  const user = local.replace(/(?<=.)\+.*/, '');
  return GMAIL.test(host) ? `${user.replaceAll('.', '')}@gmail.com` : `${user}@${host}`;
};
