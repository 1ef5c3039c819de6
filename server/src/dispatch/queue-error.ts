import { withoutAddresses } from '../reminders/without-addresses';

/** Redis did not take or answer a command of the queue. */
export class QueueError extends Error {
  constructor(cause: unknown) {
    super(withoutAddresses(cause instanceof Error ? cause.message : String(cause)));
    this.name = 'QueueError';
  }
}
