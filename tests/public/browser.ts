// What jsdom lacks of a browser and readers' pages use. Nothing of it is looked at here: the browser tests do that.
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

Object.assign(globalThis, {
  IntersectionObserver: Observer,
  ResizeObserver: Observer,
  matchMedia: () => ({ matches: false }),
});
CSSStyleSheet.prototype.replaceSync = () => undefined;
Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { value: [], writable: true });
for (const name of ['ariaInvalid', 'ariaBusy', 'ariaDisabled'] as const) {
  const attribute = name.replace('aria', 'aria-').toLowerCase();
  Object.defineProperty(Element.prototype, name, {
    configurable: true,
    get(this: Element) {
      return this.getAttribute(attribute);
    },
    set(this: Element, value: string) {
      this.setAttribute(attribute, value);
    },
  });
}

// Node's own knows no forms: what is in one, with the button that it was sent by.
const NodeFormData = globalThis.FormData;
Object.assign(globalThis, {
  FormData: class extends NodeFormData {
    constructor(form?: HTMLFormElement, submitter?: HTMLButtonElement | null) {
      super();
      const inputs = [...(form?.querySelectorAll('input') ?? [])].filter(
        ({ type, checked }) => type !== 'radio' || checked,
      );
      for (const { name, value } of submitter ? [...inputs, submitter] : inputs) {
        this.append(name, value);
      }
    }
  },
});

// Its event targets do not know Node's AbortSignal, which `fetch` here wants.
const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  const { signal, ...rest }: AddEventListenerOptions =
    typeof options === 'object' ? options : { capture: options ?? false };
  if (!signal?.aborted) {
    add.call(this, type, listener as EventListener, rest);
    signal?.addEventListener('abort', () => this.removeEventListener(type, listener, rest));
  }
};

export {};
