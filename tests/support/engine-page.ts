export interface WindowSize {
  /** CSS pixels of the page itself, without the browser's bars. WebKit's window is never narrower than 447. */
  readonly width: number;
  readonly height: number;
}

/** What a window has of its own from its start on. */
export interface WindowOptions {
  /** Another program than the installed one, where the engine is Chromium. */
  readonly chromium?: string | undefined;
  /** The visitor's system is dark. */
  readonly dark?: boolean;
  /** Pages that were left come back from memory, as for visitors; elsewhere only Chromium loads them anew. */
  readonly remembers?: boolean;
  /** Port on this machine of a proxy that every request goes through, those to this machine too. */
  readonly proxy?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What each engine has its own way for; everything else is built on these. */
export interface EnginePage {
  readonly goto: (url: string) => Promise<void>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** The same in the first frame of the page, whatever its origin. */
  readonly evaluateInFrame: (expression: string) => Promise<unknown>;
  readonly clickAt: (x: number, y: number) => Promise<void>;
  /** Presses the mouse button at the first point and lets it go at the second. */
  readonly drag: (from: Point, to: Point) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly press: (keys: readonly string[]) => Promise<void>;
  readonly resize: (size: WindowSize) => Promise<void>;
  readonly screenshot: () => Promise<Uint8Array>;
  /** Console messages as `error: text`, uncaught exceptions among them; null where the engine does not tell. */
  readonly console: () => readonly string[] | null;
  /** Addresses asked for since the window opened, in order; null where the engine does not tell. Firefox tells with a proxy. */
  readonly requests: () => readonly string[] | null;
  /** Cuts the browser off from every network, or lets it in again; null where the engine offers no way. */
  readonly setOffline: ((offline: boolean) => Promise<void>) | null;
  readonly close: () => Promise<void>;
}
