/** An element that asks the reader for something, or is about to. */
interface AskingElement {
  /** Goes, unless the reader is about to answer it. */
  leave(): void;
}

/** Those of the page. */
export const askingElements = new Set<AskingElement>();

/** After the reader has said no: all go but the one that the reader is leaving the page by. */
export const dismissAsking = (stays?: unknown): void => {
  for (const each of askingElements) {
    if (each !== stays) {
      each.leave();
    }
  }
};
