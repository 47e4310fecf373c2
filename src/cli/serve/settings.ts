import * as kinds from './kinds.ts';
import type { Kind } from './kinds.ts';

/** One value of the configuration. */
export interface Setting<T> {
  readonly kind: Kind<T>;
  /** As an option of the command, without its dashes. A secret has none: others on the machine could read it. */
  readonly option?: string;
  /** As a variable of the environment. An option goes before it. */
  readonly variable: string;
  /** What it is where nobody says anything. */
  readonly otherwise?: NoInfer<T>;
  /** The same in words, where it depends on something. */
  readonly otherwiseTold?: string;
  /** What it means, as a part of a sentence. */
  readonly means: string;
  /** It is never shown. */
  readonly secret?: true;
}

type WithDefault<T> = Setting<T> & { readonly otherwise: NoInfer<T> };

function setting<T>(described: WithDefault<T>): WithDefault<T>;
function setting<T>(described: Setting<T>): Setting<T>;
function setting<T>(described: Setting<T>): Setting<T> {
  return described;
}

/** Everything that can be said to the endpoint, in the order of its help. */
const settings = {
  port: setting({
    kind: kinds.wholeNumber(0, 65_535),
    option: 'port',
    variable: 'PORT',
    otherwise: 4500,
    means: 'the port to listen on; 0 takes any that is free',
  }),
  host: setting({
    kind: kinds.text,
    option: 'host',
    variable: 'OPEN_LETTER_HOST',
    otherwise: '127.0.0.1',
    means: 'the address to listen on; 0.0.0.0 or :: to be reached from other machines',
  }),
  base: setting({
    kind: kinds.webAddress,
    option: 'base',
    variable: 'OPEN_LETTER_BASE_URL',
    otherwiseTold: 'http://HOST:PORT/',
    means: 'the address visitors use, like https://letter.example.org; a letter is below it under its id',
  }),
  data: setting({
    kind: kinds.folder,
    option: 'data',
    variable: 'OPEN_LETTER_DATA',
    otherwiseTold: 'the folder "data" in DIR',
    means:
      'the folder of the database, the file "secret" and earlier scripts; made where it is not there. Back it up',
  }),
  database: setting({
    kind: kinds.postgresAddress,
    variable: 'DATABASE_URL',
    otherwiseTold: 'SQLite, in a file in the data folder',
    means:
      'a PostgreSQL database, 15 or later, like postgres://user:password@db.example.org/letters; needed where several instances serve the same letters',
    secret: true,
  }),
  secret: setting({
    kind: kinds.secretText,
    variable: 'OPEN_LETTER_SECRET',
    otherwiseTold: 'the file "secret" in the data folder, made on the first start',
    means: 'what codes and hashes of addresses are made with, the same as long as the database lives',
    secret: true,
  }),
  smtp: setting({
    kind: kinds.mailServer,
    variable: 'SMTP_URL',
    otherwiseTold: 'no mail is sent; a page at /mailbox/ shows them, on this machine only',
    means: 'the mail server, like smtps://user:password@mail.example.org',
    secret: true,
  }),
  mailFrom: setting({
    kind: kinds.sender,
    option: 'mail-from',
    variable: 'OPEN_LETTER_MAIL_FROM',
    means: 'whom mails come from, like "Our letter <letter@example.org>"; needed with SMTP_URL',
  }),
  organisers: setting({
    kind: kinds.addresses,
    option: 'organisers',
    variable: 'OPEN_LETTER_ORGANISERS',
    otherwiseTold: 'nobody; there are no pages for organisers',
    means:
      'addresses of those who may sign in at /admin/ with a link from a mail, like anna@example.org,ben@example.org',
  }),
  trustedProxies: setting({
    kind: kinds.proxies,
    option: 'trusted-proxies',
    variable: 'OPEN_LETTER_TRUSTED_PROXIES',
    otherwiseTold: 'none',
    means: 'addresses of the proxies in front, like 127.0.0.1,10.0.0.0/8: whom they ask for is believed',
  }),
  forwardedHeader: setting({
    kind: kinds.forwardedHeader,
    option: 'forwarded-header',
    variable: 'OPEN_LETTER_FORWARDED_HEADER',
    otherwise: 'x-forwarded-for',
    means: 'the header in which those proxies write it: x-forwarded-for or forwarded',
  }),
  perTenMinutes: setting({
    kind: kinds.wholeNumber(1, 1_000_000),
    option: 'network-per-10-minutes',
    variable: 'OPEN_LETTER_NETWORK_PER_10_MINUTES',
    otherwise: 60,
    means:
      'submissions from one network in 10 minutes; further ones have to prove some work (or, with --proof off, wait for you), ten times as many are refused',
  }),
  perDay: setting({
    kind: kinds.wholeNumber(1, 1_000_000),
    option: 'network-per-day',
    variable: 'OPEN_LETTER_NETWORK_PER_DAY',
    otherwise: 600,
    means: 'the same for a day',
  }),
  proof: setting({
    kind: kinds.proofUse,
    option: 'proof',
    variable: 'OPEN_LETTER_PROOF',
    otherwise: 'auto',
    means:
      'when a browser has to prove some work before it signs: off, on, or auto, which is beyond the limits above and while in 10 minutes more than 100 signatures of a letter were not confirmed, and fewer were',
  }),
  headerSeconds: setting({
    kind: kinds.seconds,
    option: 'header-seconds',
    variable: 'OPEN_LETTER_HEADER_SECONDS',
    otherwise: 10,
    means: 'how long a client may take for the head of a request',
  }),
  requestSeconds: setting({
    kind: kinds.seconds,
    option: 'request-seconds',
    variable: 'OPEN_LETTER_REQUEST_SECONDS',
    otherwise: 30,
    means: 'how long it may take for all of a request',
  }),
  idleSeconds: setting({
    kind: kinds.seconds,
    option: 'idle-seconds',
    variable: 'OPEN_LETTER_IDLE_SECONDS',
    otherwise: 65,
    means: 'how long a connection stays open between requests; longer than the proxy in front keeps it',
  }),
  drainSeconds: setting({
    kind: { ...kinds.wholeNumber(0, 600), placeholder: 'SECONDS' },
    option: 'drain-seconds',
    variable: 'OPEN_LETTER_DRAIN_SECONDS',
    otherwise: 0,
    means:
      'how long a stop first goes on taking requests, while /readyz says already that it will not; longer than a balancer takes to notice',
  }),
  stopSeconds: setting({
    kind: kinds.seconds,
    option: 'stop-seconds',
    variable: 'OPEN_LETTER_STOP_SECONDS',
    otherwise: 20,
    means: 'how long a stop waits for requests and mails that are under way',
  }),
  lookSeconds: setting({
    kind: kinds.seconds,
    option: 'look-seconds',
    variable: 'OPEN_LETTER_LOOK_SECONDS',
    otherwise: 10,
    means: 'how often the folder is looked through for changes that the system did not tell of',
  }),
} as const;

type Settings = typeof settings;
export type SettingName = keyof Settings;

type ValueOf<S> = S extends WithDefault<infer T> ? T : S extends Setting<infer T> ? T | undefined : never;

/** What was said, or what is so where nobody said anything; undefined where that depends on something else. */
export type Configuration = {
  readonly [Name in SettingName]: ValueOf<Settings[Name]>;
};

export const settingNames = Object.keys(settings) as readonly SettingName[];

/** Without the values' types, to go through them all. */
export const allSettings = Object.entries(settings) as readonly (readonly [SettingName, Setting<unknown>])[];
