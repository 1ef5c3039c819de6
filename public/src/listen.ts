/** Adds a listener for what happens to elements of a kind below the root, until the signal. */
export type Listen = (
  type: string,
  selector: string,
  listener: (element: HTMLElement, event: Event) => void,
) => void;

/** Listens below the root; also to events that do not bubble. */
export const listenBelow =
  (root: ShadowRoot, signal: AbortSignal): Listen =>
  (type, selector, listener) =>
    root.addEventListener(
      type,
      (event) => {
        const element = (event.target as Element).closest<HTMLElement>(selector);
        if (element) {
          listener(element, event);
        }
      },
      { signal, capture: true },
    );
