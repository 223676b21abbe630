// What the scenario needs of a browser: everything else is made of these, the same for each engine.

export interface Spot {
  x: number;
  y: number;
}

export interface Driver {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs `work` in the page; it may use nothing but its argument. */
  evaluate<Argument, Result>(
    work: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Result>;
  /** Presses the pointer at the first spot of the window, in pixels, and lets go at the last one. */
  drag(spots: Spot[]): Promise<void>;
  close(): Promise<void>;
}

export interface Engine {
  name: string;
  /** What is missing on this machine to drive it; null: nothing. */
  missing(): string | null;
  open(): Promise<Driver>;
}

/** The window in which every engine shows the page. */
export const WINDOW = { width: 1280, height: 900 };
