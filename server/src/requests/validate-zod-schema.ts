import type { z } from 'zod';

import { refuseProblems } from './refuse-problems';

/**
 * What was asked, as the schema has it.
 * @throws ValidationError that names the path of each field that is wrong
 */
export const validateZodSchema =
  <Schema extends z.ZodType>(schema: Schema) =>
  (asked: unknown): z.infer<Schema> => {
    const read = schema.safeParse(asked);
    if (!read.success) {
      refuseProblems(
        read.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
      );
    }
    return read.data as z.infer<Schema>;
  };
