import type { Frequency } from './banner';
import { leftInAddress, LINK_PLACEHOLDERS } from './placeholders';
import { isHttpUrl } from './web-address';

export interface Gift {
  /** In the currency's major unit. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  frequency: Frequency;
}

/** The address of the donate page with the chosen gift filled in, each value percent-encoded. */
export const donateLink = (template: string, gift: Gift): string =>
  LINK_PLACEHOLDERS.reduce(
    (url, name) => url.replaceAll(`{${name}}`, encodeURIComponent(String(gift[name]))),
    template,
  );

/** Whether the template is an http(s) address that holds no placeholder but a gift's. The host must not depend on one. */
export const isDonateLinkTemplate = (template: string): boolean => {
  if (leftInAddress(template, LINK_PLACEHOLDERS)) {
    return false;
  }
  const authority = /^https?:\/\/([^/?#]*)/i.exec(template)?.[1];
  const example = donateLink(template, { amount: 1, currency: 'USD', frequency: 'once' });
  return authority !== undefined && !/[{}]/.test(authority) && isHttpUrl(example);
};
