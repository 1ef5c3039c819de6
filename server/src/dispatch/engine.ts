import type { Core } from '@strapi/strapi';

import type { Shared } from '../services/mail';
import type { Reminder } from '../services/reminders';
import type { Leases } from './lease';
import type { Outcomes } from './outcomes';

/** What engines work with. */
export interface EngineParts {
  strapi: Core.Strapi;
  leases: Leases;
  outcomes: Outcomes;
  /**
   * Sends one claimed reminder and writes down what becomes of it.
   * @param shared what letters sent together have in common
   * @throws where the mail server or the database is away
   */
  deliver(reminder: Reminder, shared: Shared): Promise<void>;
}

/** A way to get through what is due. The database says what that is; an engine only shares out the work. */
export interface Engine {
  /**
   * Makes ready what the engine needs.
   * @throws Error that names the setting where that is not there
   */
  start(): Promise<void>;
  /**
   * Resolves once nothing is due any more, or while reminders are paused.
   * @throws where the mail server, the database or the queue is away; what was claimed and not sent is free then
   */
  run(): Promise<void>;
  /** Takes up nothing more, and frees what it has claimed and not begun. Resolves once what it had begun is over. */
  stop(): Promise<void>;
  /** Breaks off whatever is left. */
  end(): void;
}
