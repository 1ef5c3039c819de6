import type { Consent } from '../../domain/src/reader';

/** What the page says that the reader consented to, where it says so. */
export const saidConsent = (attribute: string | null | undefined): Consent | undefined =>
  attribute === 'granted' || attribute === 'denied' ? attribute : undefined;

/**
 * Whether anything may be remembered of the reader where the page does not say so: Global Privacy Control
 * (`navigator.globalPrivacyControl`) is taken for a no.
 */
export const storageConsent = (): Consent =>
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl ? 'denied' : 'granted';
