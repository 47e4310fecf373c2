// The rooms without a world of their own (feed, search, locales) run in browsers and in Node alike. This is what
// both have and the language itself does not; anything else needs a reason to stand here.

declare class URL {
  constructor(url: string, base?: string | URL);
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
}

declare class URLSearchParams {
  constructor(query: string);
  keys(): Iterable<string>;
}
