import { apiAddress } from '../../domain/src/api-address';
import type { Choices } from '../../domain/src/choices';
import type { Problem } from '../../domain/src/problem';
import { choicesUrl, type ArticleQuery } from './choices-url';

export type { ArticleQuery } from './choices-url';

/** How long a request may take, in milliseconds. */
const TIMEOUT = 10_000;

export interface ReminderRequest {
  email: string;
  /** The banner's document id. */
  banner: string;
  /** The option's `after`: `P1M`, `2026-12-01`. */
  option: string;
  /** The language that the reader reads in (BCP 47). */
  locale: string;
  /** IANA zone, `Europe/Berlin`. */
  timeZone: string;
  contentType?: string | undefined;
  documentId?: string | undefined;
  /** Where the reader was. */
  pageUrl?: string | undefined;
  /** The form's honeypot, a field that readers do not see: with anything in it, nothing is stored. */
  subject?: string | undefined;
}

export type ReminderAnswer =
  /** `dueAt` is an ISO 8601 instant. */
  | { status: 'scheduled'; dueAt: string }
  /** The reader has to confirm by e-mail first. */
  | { status: 'unconfirmed' };

export interface Client {
  /**
   * Which campaigns and banners an article's content allows.
   *
   * @returns `null` where the article is not published (404)
   * @throws ClientError, or the signal's reason where it was aborted
   */
  choices(query?: ArticleQuery & { signal?: AbortSignal | undefined }): Promise<Choices | null>;
  /**
   * Asks for one e-mail, once, later. The same request twice makes one reminder.
   *
   * @throws ClientError
   */
  remind(request: ReminderRequest): Promise<ReminderAnswer>;
}

/** A request that brought no answer, or a refusal. */
export class ClientError extends Error {
  constructor(
    message: string,
    /** HTTP status; 0 where the server was not reached or its answer not understood. */
    readonly status: number,
    /** What is wrong with each field, as far as the server says. */
    readonly problems: Problem[] = [],
  ) {
    super(message);
    this.name = 'ClientError';
  }
}

export interface ClientOptions {
  /** Base address of the Strapi server, `https://cms.example` or `https://host.example/cms`; empty for the page's own host. */
  origin: string;
  /** Strapi's `api.rest.prefix`, where that is not `/api`. */
  apiPrefix?: string | undefined;
}

interface ErrorBody {
  error?: { message?: string; details?: { errors?: Problem[] } };
}

const refusal = async (response: Response): Promise<ClientError> => {
  const body = (await response.json().catch(() => null)) as ErrorBody | null;
  const errors = body?.error?.details?.errors;
  return new ClientError(
    body?.error?.message ?? `The server answered ${response.status}.`,
    response.status,
    Array.isArray(errors) ? errors.map(({ path, message }) => ({ path, message })) : [],
  );
};

/** The JSON of a successful answer, read before the time is up. */
const request = async (url: string, init: RequestInit, signal?: AbortSignal): Promise<unknown> => {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  const timer = setTimeout(abort, TIMEOUT);
  signal?.addEventListener('abort', abort);
  try {
    signal?.throwIfAborted();
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      signal: controller.signal,
    });
    if (!response.ok) {
      throw await refusal(response);
    }
    return await response.json();
  } catch (error) {
    throw error instanceof ClientError || signal?.aborted
      ? error
      : new ClientError('The server could not be reached.', 0);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
};

const isChoices = (body: unknown): body is Choices =>
  Array.isArray((body as Choices | null)?.campaigns) &&
  typeof (body as Choices).banners === 'object';

/** A typed client for the plugin's content API. */
export const createClient = ({ origin, apiPrefix }: ClientOptions): Client => {
  const api = apiAddress(origin, apiPrefix);
  return {
    async choices({ signal, ...query } = {}) {
      try {
        const body = await request(choicesUrl(api, query), {}, signal);
        if (isChoices(body)) {
          return body;
        }
      } catch (error) {
        if (error instanceof ClientError && error.status === 404) {
          return null;
        }
        throw error;
      }
      throw new ClientError('The server’s answer could not be understood.', 0);
    },
    remind: (body) =>
      request(`${api}/reminders`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }) as Promise<ReminderAnswer>,
  };
};
