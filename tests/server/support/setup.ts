import { removeLeftovers } from './leftovers';

/** A real Strapi takes a few seconds to boot, more when several do. */
jest.setTimeout(90_000);

afterAll(removeLeftovers);
