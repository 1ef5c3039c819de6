/** A part of the configuration, by the names of its settings. */
export type Section = Record<string, unknown>;

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first name that there is no setting for, or the first section that is none, as a sentence. */
export const misshapen = (given: Section, wanted: Section, path = ''): string | undefined => {
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(wanted, key)) {
      return `there is no setting "${path}${key}". Known here: ${Object.keys(wanted).join(', ')}.`;
    }
    const section = wanted[key];
    if (isSection(section)) {
      const problem = isSection(value)
        ? misshapen(value, section, `${path}${key}.`)
        : `the setting "${path}${key}" has to be an object with ${Object.keys(section).join(', ')}.`;
      if (problem) {
        return problem;
      }
    }
  }
  return undefined;
};
