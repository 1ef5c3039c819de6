import { removeLeftovers } from '../server/support/leftovers';

/** Faults take their time: processes are killed and booted again, databases go away. */
jest.setTimeout(15 * 60_000);

afterAll(removeLeftovers);
