/** Milliseconds that a signature is trusted for whose end its address does not tell. */
const UNTOLD = 5 * 60_000;

/** A moment as signatures write it: seconds since 1970, ISO 8601, or its basic format (`20261129T080000Z`). */
const momentOf = (text: string): number => {
  if (/^\d+$/.test(text)) {
    return Number(text) * (text.length > 11 ? 1 : 1000);
  }
  return Date.parse(
    text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
};

/** Where the end stands by itself: S3 before version 4, CloudFront and OSS; CDNs; Azure. */
const ENDS = ['expires', 'exp', 'se'];

/**
 * Until when a signed address holds, in epoch milliseconds: as it says itself (AWS and Google version 4, and all that write
 * `X-…-Date` and `X-…-Expires`; `Expires`; Azure's `se`; Tencent's `q-sign-time`), else for five minutes.
 *
 * @param now epoch milliseconds
 */
export const signedUntil = (address: string, now: number): number => {
  const query = new Map<string, string>();
  for (const [name, value] of new URL(address, 'http://localhost').searchParams) {
    query.set(name.toLowerCase(), value);
  }
  const ends = ENDS.flatMap((name) => momentOf(query.get(name) ?? ''));
  ends.push(momentOf(query.get('q-sign-time')?.split(';')[1] ?? ''));
  for (const [name, value] of query) {
    const [, vendor] = /^x-(\w+)-expires$/.exec(name) ?? [];
    const signed = vendor && query.get(`x-${vendor}-date`);
    ends.push(signed ? momentOf(signed) + Number(value) * 1000 : NaN);
  }
  const known = ends.filter((end) => end > 0);
  return known.length > 0 ? Math.min(...known) : now + UNTOLD;
};
