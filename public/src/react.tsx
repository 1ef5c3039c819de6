'use client';

import { createElement, useEffect, useRef, type ReactElement } from 'react';

import type { Placement } from '../../domain/src/banner';
import { defineDonationBanner } from './element';
import type { DonationBannerEvents } from './events';
import type { Consent } from './reader-state';

type Listener<Name extends keyof DonationBannerEvents> = (
  event: DonationBannerEvents[Name],
) => void;

export interface DonationBannerProps {
  /** Where in the page; `article-end` unless told. */
  placement?: Placement;
  /** Strapi uid, `api::article.article`. */
  contentType?: string;
  documentId?: string;
  locale?: string;
  /** The reader's country, ISO 3166-1 alpha-2. */
  country?: string;
  consent?: Consent;
  /** A domain of the newsroom's, for whose subdomains a reader's no holds as well. */
  cookieDomain?: string;
  /** Base address of the Strapi server. */
  origin?: string;
  /** Strapi's `api.rest.prefix`, where that is not `/api`. */
  apiPrefix?: string;
  /** A preview link's token: drafts count as published. */
  preview?: string;
  className?: string;
  onContinue?: Listener<'donation-banner:continue'>;
  onRemind?: Listener<'donation-banner:remind'>;
  onClose?: Listener<'donation-banner:close'>;
  onImpression?: Listener<'donation-banner:impression'>;
  onDecision?: Listener<'donation-banner:decision'>;
}

const LISTENERS = {
  onContinue: 'donation-banner:continue',
  onRemind: 'donation-banner:remind',
  onClose: 'donation-banner:close',
  onImpression: 'donation-banner:impression',
  onDecision: 'donation-banner:decision',
} as const satisfies Partial<Record<keyof DonationBannerProps, keyof DonationBannerEvents>>;

/** `<donation-banner>` as a React component. Each listener may cancel its event with `preventDefault()`. */
export const DonationBanner = (props: DonationBannerProps): ReactElement => {
  const element = useRef<HTMLElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const target = element.current;
    const listeners = Object.entries(LISTENERS).map(([prop, name]) => {
      const listener = (event: Event): void =>
        (latest.current[prop as keyof typeof LISTENERS] as EventListener | undefined)?.(event);
      return [name, listener] as const;
    });
    listeners.forEach(([name, listener]) => target?.addEventListener(name, listener));
    defineDonationBanner();
    return () =>
      listeners.forEach(([name, listener]) => target?.removeEventListener(name, listener));
  }, []);

  return createElement('donation-banner', {
    ref: element,
    placement: props.placement,
    'content-type': props.contentType,
    'document-id': props.documentId,
    locale: props.locale,
    country: props.country,
    consent: props.consent,
    'cookie-domain': props.cookieDomain,
    preview: props.preview,
    origin: props.origin,
    'api-prefix': props.apiPrefix,
    class: props.className,
    // An element that is there before React hides itself until it has something to show.
    suppressHydrationWarning: true,
  });
};
