/** Redis did not take or answer a command of the queue. */
export class QueueError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'QueueError';
  }
}
