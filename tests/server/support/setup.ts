import { removeLeftovers } from './leftovers';

/** A real Strapi takes a few seconds to boot, and on a busy machine many times that: this only ends what hangs. */
jest.setTimeout(300_000);

afterAll(removeLeftovers);
