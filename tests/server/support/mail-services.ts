import type { ApiAnswer, Call, ProviderConfig } from './mail-apis';

/** What a mail service was asked to send, apart from its form. */
export interface Arrived {
  to: string;
  replyTo: string | undefined;
  headers: Record<string, string>;
  /** Fields that its API does not know. */
  unknown: string[];
}

/** A mail service: what it is configured with, what its API answers, how to read what it was asked. */
export interface Service {
  config: Omit<ProviderConfig, 'settings'>;
  accepted: ApiAnswer;
  /** The key is wrong. */
  noKey: ApiAnswer;
  /** The address is one that cannot be written to. */
  noRecipient: (address: string) => ApiAnswer;
  /** More messages than allowed. */
  busy: ApiAnswer;
  read: (call: Call) => Arrived;
  /** Its API, or the library that its provider uses, takes no headers. */
  loses?: string[];
  /** The provider keeps to itself what the API says. */
  silent?: true;
}

const json = (status: number, body: object, headers?: Record<string, string>): ApiAnswer => ({
  status,
  body,
  ...(headers ? { headers } : {}),
});

const unknownIn = (body: object, known: string[]): string[] =>
  Object.keys(body).filter((name) => !known.includes(name));

const formFields = ({ body }: Call): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/name="([^"]+)"\r\n\r\n([^]*?)\r\n--/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );

const sesError = (status: number, code: string, message: string): ApiAnswer => ({
  status,
  body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
});

/** The headers that reminders have besides those of every e-mail. */
export const ALL = ['list-unsubscribe', 'list-unsubscribe-post', 'auto-submitted', 'message-id'];

/** By the name of the provider; each wants the port of the stand-in. */
export const services: Record<string, (port: number) => Service> = {
  mailgun: () => ({
    config: {
      provider: '@strapi/provider-email-mailgun',
      providerOptions: { key: 'key', domain: 'mg.gazette.example' },
    },
    accepted: json(200, { id: '<1@mg.gazette.example>', message: 'Queued. Thank you.' }),
    noKey: { status: 401, body: 'Forbidden' },
    noRecipient: () =>
      json(400, {
        message: "'to' parameter is not a valid address. please check documentation",
      }),
    busy: json(429, { message: 'Domain mg.gazette.example is not allowed to send: rate limit' }),
    read: (call) => {
      const fields = formFields(call);
      const headers = Object.entries(fields).filter(([name]) => name.startsWith('h:'));
      const known = ['from', 'to', 'subject', 'text', 'html', 'o:tracking'];
      return {
        to: fields.to!,
        replyTo: fields['h:Reply-To'],
        headers: Object.fromEntries(headers.map(([name, value]) => [name.slice(2), value])),
        unknown: unknownIn(fields, [...known, ...headers.map(([name]) => name)]),
      };
    },
  }),
  sendgrid: () => ({
    config: {
      provider: '@strapi/provider-email-sendgrid',
      providerOptions: { apiKey: 'SG.key' },
    },
    accepted: { status: 202, body: '' },
    noKey: json(401, {
      errors: [
        {
          message: 'The provided authorization grant is invalid, expired, or revoked',
          field: null,
          help: null,
        },
      ],
    }),
    noRecipient: () =>
      json(400, {
        errors: [
          {
            message: 'Does not contain a valid address.',
            field: 'personalizations.0.to.0.email',
            help: null,
          },
        ],
      }),
    busy: json(
      429,
      { errors: [{ field: null, message: 'too many requests' }] },
      { 'retry-after': '1' },
    ),
    read: ({ body }) => {
      const message = JSON.parse(body);
      return {
        to: message.personalizations[0].to[0].email,
        replyTo: message.reply_to?.email,
        headers: message.headers,
        unknown: unknownIn(message, [
          'from',
          'reply_to',
          'subject',
          'content',
          'personalizations',
          'headers',
          'tracking_settings',
        ]),
      };
    },
  }),
  'amazon-ses': (port) => ({
    config: {
      provider: '@strapi/provider-email-amazon-ses',
      providerOptions: {
        region: 'eu-west-1',
        credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
        endpoint: `http://127.0.0.1:${port}`,
        maxAttempts: 1,
      },
    },
    accepted: {
      status: 200,
      body: '<SendEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendEmailResult><MessageId>1</MessageId></SendEmailResult></SendEmailResponse>',
    },
    noKey: sesError(
      403,
      'InvalidClientTokenId',
      'The security token included in the request is invalid.',
    ),
    noRecipient: () => sesError(400, 'MessageRejected', 'Address blacklisted.'),
    busy: sesError(400, 'Throttling', 'Maximum sending rate exceeded.'),
    read: ({ body }) => {
      const fields = Object.fromEntries(new URLSearchParams(body));
      return {
        to: fields['Destination.ToAddresses.member.1']!,
        replyTo: fields['ReplyToAddresses.member.1'],
        headers: {},
        unknown: Object.keys(fields).filter(
          (name) =>
            !/^(Action|Version|Source|Destination|ReplyToAddresses|Message)(\.|$)/.test(name),
        ),
      };
    },
    loses: ALL,
  }),
  postmark: () => ({
    config: {
      provider: 'strapi-provider-email-postmark',
      providerOptions: { apiKey: 'key' },
    },
    accepted: json(200, { ErrorCode: 0, Message: 'OK', MessageID: 'm' }),
    noKey: json(401, {
      ErrorCode: 10,
      Message: 'Request does not contain a valid Server token.',
    }),
    noRecipient: (address) =>
      json(422, {
        ErrorCode: 406,
        Message: `You tried to send to recipient(s) that have been marked as inactive. Found inactive addresses: ${address}.`,
      }),
    busy: json(429, { ErrorCode: 429, Message: 'Rate limit exceeded.' }),
    read: ({ body }) => {
      const message = JSON.parse(body);
      return {
        to: message.To,
        replyTo: message.ReplyTo,
        headers: Object.fromEntries(
          message.Headers.map(({ Name, Value }: Record<string, string>) => [Name, Value]),
        ),
        unknown: unknownIn(message, [
          'From',
          'To',
          'ReplyTo',
          'Subject',
          'TextBody',
          'HtmlBody',
          'Headers',
          'TrackOpens',
          'TrackLinks',
        ]),
      };
    },
  }),
  brevo: () => ({
    config: { provider: 'strapi-provider-email-brevo', providerOptions: { apiKey: 'key' } },
    accepted: json(201, { messageId: '<1@smtp-relay.mailin.fr>' }),
    noKey: json(401, { code: 'unauthorized', message: 'Key not found' }),
    noRecipient: () =>
      json(400, { code: 'invalid_parameter', message: 'email is not valid in to' }),
    busy: json(429, { code: 'too_many_requests', message: 'Too many requests' }),
    read: ({ body }) => {
      const message = JSON.parse(body);
      return {
        to: message.to[0].email,
        replyTo: message.replyTo.email,
        headers: message.headers,
        unknown: unknownIn(message, [
          'sender',
          'to',
          'replyTo',
          'subject',
          'textContent',
          'htmlContent',
          'headers',
        ]),
      };
    },
    loses: ['message-id'],
    silent: true,
  }),
  resend: () => ({
    config: { provider: 'strapi-provider-email-resend', providerOptions: { apiKey: 're_key' } },
    accepted: json(200, { id: '1' }),
    noKey: json(401, {
      statusCode: 401,
      name: 'missing_api_key',
      message: 'Missing API key in the authorization header.',
    }),
    noRecipient: () =>
      json(422, {
        statusCode: 422,
        name: 'validation_error',
        message:
          'Invalid `to` field. The email address needs to follow the `email@example.com` format.',
      }),
    busy: json(429, {
      statusCode: 429,
      name: 'rate_limit_exceeded',
      message: 'Too many requests. You can only make 2 requests per second.',
    }),
    read: ({ body }) => {
      const message = JSON.parse(body);
      return {
        to: message.to,
        replyTo: message.reply_to,
        headers: {},
        unknown: unknownIn(message, ['from', 'to', 'reply_to', 'subject', 'text', 'html']),
      };
    },
    loses: ALL,
  }),
};
