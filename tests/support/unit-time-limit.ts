/** On a busy machine, what waits for the events that it means may wait long: this only ends what hangs. */
jest.setTimeout(120_000);
