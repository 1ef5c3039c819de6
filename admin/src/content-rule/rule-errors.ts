/** Every message in what the form says is wrong, which may lie at any depth of the rule. */
export const messagesIn = (error: unknown): string[] => {
  if (typeof error === 'string') {
    return [error];
  }
  if (typeof error !== 'object' || error === null) {
    return [];
  }
  return [...new Set(Object.values(error).flatMap(messagesIn))];
};

/** What is wrong with one condition. */
export const conditionError = (error: unknown, index: number): string => {
  const { conditions } = (error ?? {}) as { conditions?: Record<number, unknown> };
  return messagesIn(conditions?.[index]).join(' ');
};

/** What is wrong besides the conditions. */
export const otherErrors = (error: unknown): string =>
  messagesIn(
    typeof error === 'object' && error !== null
      ? Object.entries(error).map(([part, wrong]) => (part === 'conditions' ? null : wrong))
      : error,
  ).join(' ');
