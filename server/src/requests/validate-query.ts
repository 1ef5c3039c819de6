import type { z } from 'zod';

import { validateZodSchema } from './validate-zod-schema';

/** Without what is empty, at any depth. */
const given = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, inner]) =>
          inner === '' || inner === null ? [] : [[name, given(inner)]],
        ),
      )
    : value;

/**
 * What a query asked, as the schema has it. An empty parameter counts as none: forms and Strapi's admin send `locale=` where
 * there is nothing to say.
 * @throws ValidationError that names the path of each field that is wrong
 */
export const validateQuery =
  <Schema extends z.ZodType>(schema: Schema) =>
  (query: unknown): z.infer<Schema> =>
    validateZodSchema(schema)(given(query));
