import { Newsroom } from '../server/support/newsroom';

/** Faults take their time: processes are killed and booted again, databases go away. */
jest.setTimeout(15 * 60_000);

afterAll(() => Newsroom.endAll());
