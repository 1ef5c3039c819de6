import type { Problem } from '../../../domain/src/problem';
import { errors } from '../strapi-utils';

/** @throws ValidationError that names the path of each problem, where there is any */
export const refuseProblems = (problems: Problem[]): void => {
  const [first] = problems;
  if (first) {
    throw new errors.ValidationError(first.message, {
      errors: problems.map(({ path, message }) => ({
        path: path.map(String),
        message,
        name: 'ValidationError',
      })),
    });
  }
};
