const leftovers = new Map<string, () => unknown>();

/** Keeps in mind how to remove what a test made, under its name. */
export const keepInMind = (name: string, remove: () => unknown): void => {
  leftovers.set(name, remove);
};

/** Removes what was kept in mind under this name, if it has not been. */
export const removeNow = async (name: string): Promise<void> => {
  const remove = leftovers.get(name);
  leftovers.delete(name);
  await remove?.();
};

/** Removes all that a failed test has left behind, the latest first. */
export const removeLeftovers = async (): Promise<void> => {
  for (const name of [...leftovers.keys()].reverse()) {
    await removeNow(name);
  }
};
