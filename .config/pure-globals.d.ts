// The rooms without a world of their own (feed, search, locales) run in browsers and in Node alike. These are
// the few globals that both have and the language does not; anything else needs a reason to stand here.

interface PureURL {
  readonly href: string;
  readonly origin: string;
  protocol: string;
  username: string;
  password: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  readonly searchParams: PureURLSearchParams;
}

interface PureURLSearchParams extends Iterable<[string, string]> {
  get(name: string): string | null;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  has(name: string): boolean;
  keys(): IterableIterator<string>;
}

declare const URL: {
  new (url: string, base?: string | PureURL): PureURL;
};
type URL = PureURL;

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
