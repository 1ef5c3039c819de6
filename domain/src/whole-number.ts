import type { Problem } from './problem';

/** A problem for each number of a form that is not a whole one in its range. Missing ones are none. */
export function* rangeProblems(
  form: object,
  at: Problem['path'],
  ranges: Record<string, readonly [from: number, to: number]>,
): Generator<Problem> {
  for (const [name, [from, to]] of Object.entries(ranges)) {
    const value = (form as Record<string, unknown>)[name] ?? from;
    if (!Number.isInteger(value) || (value as number) < from || (value as number) > to) {
      yield { path: [...at, name], message: `Choose a whole number from ${from} to ${to}.` };
    }
  }
}
