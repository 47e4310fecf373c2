/** Services that stand between a link and where it leads, and note who follows it. */
interface Redirector {
  readonly host: RegExp;
  readonly path: RegExp;
  /** Where in the address the target stands. */
  readonly target: (url: URL) => string | undefined;
}

const parameter =
  (...names: string[]) =>
  ({ searchParams }: URL): string | undefined =>
    names.map((name) => searchParams.get(name)).find((value) => value) ?? undefined;

const redirectors: readonly Redirector[] = [
  { host: /^(www|plus)\.google\.[a-z.]{2,6}$/, path: /^\/url$/, target: parameter('q', 'url') },
  { host: /^translate\.google\.[a-z.]{2,6}$/, path: /^\/translate$/, target: parameter('u') },
  { host: /^lm?\.(facebook|instagram|messenger)\.com$/, path: /^\/(l\.php)?$/, target: parameter('u') },
  { host: /^(www\.)?facebook\.com$/, path: /^\/(l|flx\/warn)(\.php|\/)?$/, target: parameter('u') },
  {
    host: /(^|\.)safelinks\.protection\.(outlook|office)(365)?\.(com|us|cn)$/,
    path: /./,
    target: parameter('url'),
  },
  { host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, target: parameter('q') },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)\/?$/, target: parameter('url') },
  { host: /^out\.reddit\.com$/, path: /./, target: parameter('url') },
  { host: /^slack-redir\.net$/, path: /./, target: parameter('url') },
  { host: /^(www\.)?vk\.com$/, path: /^\/away(\.php)?$/, target: parameter('to') },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, target: parameter('z') },
  { host: /^(www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, target: parameter('uddg') },
  { host: /^(www\.)?bing\.com$/, path: /^\/ck\/a$/, target: bingTarget },
  { host: /^linkprotect\.cudasvc\.com$/, path: /^\/url$/, target: parameter('a') },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v2\/url$/, target: proofpointTarget },
  { host: /^urldefense\.(com|us)$/, path: /^\/v3\//, target: proofpoint3Target },
  {
    host: /^(www\.)?(deref-\w+\.\w+|exit\.sc|href\.li)$/,
    path: /./,
    target: parameter('url', 'redirectUrl'),
  },
];

/** Addresses that lead on to what they do not tell. */
const closedRedirectors =
  /(^|\.)(list-manage\.com|bit\.ly|t\.co|tinyurl\.com|lnkd\.in|goo\.gl|ow\.ly|buff\.ly|is\.gd|cutt\.ly|rebrand\.ly|sendgrid\.net|mimecast\.com|mjt\.lu|cmail\d+\.com|createsend\d*\.com|hubspotlinks\.com|sendibt\d\.com|sibautomation\.com|rs6\.net|eepurl\.com|translate\.goog)$/;

const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id|wickedid|ml_subscriber|ml_subscriber_hash)$/i;

/** The address that a link leads to in the end; several redirectors may stand before it. */
export function withoutRedirector(address: string): string {
  let url = new URL(address);
  for (let steps = 0; steps < 5; steps++) {
    const target = targetOf(url);
    if (!target || !URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol)) break;
    url = new URL(target);
  }
  return url.href;
}

function targetOf(url: URL): string | undefined {
  const { hostname, pathname } = url;
  return redirectors.find(({ host, path }) => host.test(hostname) && path.test(pathname))?.target(url);
}

export function isClosedRedirector(address: string): boolean {
  return closedRedirectors.test(new URL(address).hostname);
}

/** Names of the parameters by which the linked site would know where its visitors come from. */
export function trackingParameters(address: string): string[] {
  return [...new Set(new URL(address).searchParams.keys())].filter((name) => tracking.test(name));
}

/** Two letters, then the address in base64. */
function bingTarget({ searchParams }: URL): string | undefined {
  const text = searchParams.get('u')?.slice(2);
  return text && Buffer.from(text, 'base64url').toString('utf8');
}

/** Percent signs are written as dashes, slashes as underscores. */
function proofpointTarget({ searchParams }: URL): string | undefined {
  const text = searchParams.get('u');
  try {
    return text ? decodeURIComponent(text.replaceAll('-', '%').replaceAll('_', '/')) : undefined;
  } catch {
    return undefined;
  }
}

/** The address stands between two underscores and two more; a star in it hides a character. */
function proofpoint3Target({ pathname, search }: URL): string | undefined {
  const found = /\/v3\/__(.+?)__;/.exec(pathname + search)?.[1];
  return found && !found.includes('*') ? found.replace(/^(https?):\/(?!\/)/, '$1://') : undefined;
}
