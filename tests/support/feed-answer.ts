/** What the feed server of the component tests answers for one path. */
export interface FeedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body: a text as it stands, anything else as JSON. */
  readonly body?: unknown;
  /** The answer waits until the test says so, or until the browser gives up. */
  readonly held?: boolean;
  /** Instead of `body`, bytes as they stand. */
  readonly bytes?: readonly number[];
  /** White space comes without an end, instead of a body. */
  readonly endless?: boolean;
  /** So many zeros come instead of a body, packed: a thousandth of them goes over the wire. */
  readonly zeros?: number;
  /** After the headers white space comes before the body, one byte at a time, each after so many milliseconds. */
  readonly drip?: { readonly every: number; readonly bytes: number };
  /** Instead of an answer, the connection breaks off. */
  readonly broken?: boolean;
}

/** Answers by path, without a slash in front. Of several, each serves one request, the last one all others. */
export type FeedAnswers = Readonly<Record<string, FeedAnswer | readonly FeedAnswer[]>>;

/** A request as the server saw it. */
export interface FeedRequest {
  readonly path: string;
  /** With its question mark; empty where there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** What was sent, parsed. */
  readonly body?: unknown;
  /** The browser ended it before it was answered. */
  readonly aborted: boolean;
}
