/** What a text that somebody else may have written says as JSON; nothing where it cannot be read. */
export const parsed = <Shape>(text: () => string | null | undefined): Partial<Shape> => {
  try {
    return Object(JSON.parse(text() as string));
  } catch {
    return {};
  }
};
