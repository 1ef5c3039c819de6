/** An e-mail, apart from the form that a provider wants. */
export interface Message {
  letter: {
    to: string;
    from?: string;
    replyTo?: string;
    subject: string;
    html: string;
    text: string;
  };
  headers: Readonly<Record<string, string>>;
  /** With angle brackets (RFC 5322 §3.6.4). */
  messageId?: string;
}

/** The part of the e-mail plugin's configuration that all providers share. */
export interface ProviderSettings {
  defaultReplyTo?: string;
}

/** How one provider takes a message. */
interface Provider {
  write(message: Message, settings: ProviderSettings): object;
  /** Headers that never arrive, whatever is handed over. */
  loses: readonly string[];
  /** What else an editor has to know, as a sentence. */
  remark?: string;
}

/** All headers that reminders have besides those of every e-mail. */
export const OWN_HEADERS = [
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Auto-Submitted',
  'Message-ID',
] as const;

const asNodemailer: Provider = {
  write: ({ letter, ...more }) => ({ ...letter, ...more }),
  loses: [],
};

const allHeaders = ({ headers, messageId }: Message): Record<string, string> => ({
  ...headers,
  ...(messageId ? { 'Message-ID': messageId } : {}),
});

/** By the name in the e-mail plugin's configuration. Where a service can track opens and clicks, it is told not to. */
const PROVIDERS: Readonly<Record<string, Provider>> = {
  nodemailer: asNodemailer,
  sendmail: asNodemailer,
  mailgun: {
    write: (message) => ({
      ...message.letter,
      ...Object.fromEntries(
        Object.entries(allHeaders(message)).map(([name, value]) => [`h:${name}`, value]),
      ),
      'o:tracking': 'no',
    }),
    loses: [],
  },
  sendgrid: {
    write: (message) => ({
      ...message.letter,
      headers: allHeaders(message),
      trackingSettings: {
        clickTracking: { enable: false },
        openTracking: { enable: false },
        subscriptionTracking: { enable: false },
      },
    }),
    loses: [],
  },
  'amazon-ses': { write: ({ letter }) => letter, loses: OWN_HEADERS },
  postmark: {
    write: (message) => ({
      ...message.letter,
      Headers: Object.entries({ ...allHeaders(message), 'X-PM-KeepID': 'true' }).map(
        ([Name, Value]) => ({ Name, Value }),
      ),
      TrackOpens: false,
      TrackLinks: 'None',
    }),
    loses: [],
  },
  brevo: {
    write: ({ letter, headers }) => ({ ...letter, headers }),
    loses: ['Message-ID'],
    remark:
      'It does not say why a message was not sent, so that an address that does not exist is tried like a passing failure, and it writes failed messages to the console with their addresses.',
  },
  resend: {
    write: ({ letter }, { defaultReplyTo }) => ({
      ...letter,
      // The provider hands over `replyTo`, which its own library does not read.
      reply_to: letter.replyTo ?? defaultReplyTo,
    }),
    loses: OWN_HEADERS,
  },
};

/** `mailgun` for `mailgun`, `@strapi/provider-email-mailgun` and `strapi-provider-email-mailgun`. */
const shortName = (provider: string): string =>
  provider.toLowerCase().replace(/^.*provider-email-/, '');

/** The message in the form that the provider passes on; in nodemailer's where the provider is none that is known. */
export const inFormOf = (provider: string, message: Message, settings: ProviderSettings): object =>
  (PROVIDERS[shortName(provider)] ?? asNodemailer).write(message, settings);

/**
 * What an editor has to know of the provider.
 * @returns sentences for the log; empty where nothing is lost
 */
export const remarksOn = (provider: string): string => {
  const known = PROVIDERS[shortName(provider)];
  if (!known) {
    return `The e-mail provider ${provider} was not tried with reminders: they may arrive without ${OWN_HEADERS.join(', ')}.`;
  }
  const lost =
    known.loses.length > 0
      ? `With the e-mail provider ${provider}, reminders arrive without ${known.loses.join(', ')}.`
      : '';
  return [lost, known.remark].filter(Boolean).join(' ');
};
