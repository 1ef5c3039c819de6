/** A browser that is driven by the standard of its own makers (W3C WebDriver, WebDriver BiDi), not by Playwright. */
export interface Engine {
  /** A window that knows nothing of the others. */
  newWindow(size: WindowSize): Promise<EngineWindow>;
  quit(): Promise<void>;
}

/** Inner size of a window, in pixels. */
export interface WindowSize {
  width: number;
  height: number;
}

export interface EngineWindow {
  open(url: string): Promise<void>;
  /** Does something in the page. */
  run<Args extends unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Result>;
  /** Presses keys one after the other, each by the name that its event has. */
  press(...keys: Key[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses the mouse's button there, in pixels of the window. */
  click(x: number, y: number): Promise<void>;
  /** What is in the window, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

export type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowRight' | 'Backspace';
