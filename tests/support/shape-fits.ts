import type { Description } from '../../src/feed/shape.ts';
import type { UrlUse } from '../../src/feed/url.ts';

/**
 * What is wrong with a value that was read by a shape, as `path: fault`. Written apart from the reader, from the
 * format's own words: a second opinion.
 */
export function faultsOf(shape: Description, value: unknown, base: string, path = ''): string[] {
  const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [`${path}: ${fault}`]);
  switch (shape.kind) {
    case 'text':
      return unless(typeof value === 'string' && isLine(value, shape.max), 'no line of text');
    case 'html':
      return unless(
        typeof value === 'string' && value !== '' && value.length <= shape.max,
        'no HTML, or too much',
      );
    case 'pattern':
      return unless(typeof value === 'string' && shape.pattern.test(value), shape.means);
    case 'number':
      return unless(typeof value === 'number' && /^\d{1,16}$/.test(written(value)), 'no whole number');
    case 'boolean':
      return unless(value === true || value === false, 'neither true nor false');
    case 'date':
      return unless(typeof value === 'string' && isDate(value), 'no date');
    case 'url':
      return unless(typeof value === 'string' && isAddress(value, base, shape.use), 'no address to be used');
    case 'choice':
      return unless(
        shape.of.some((one) => one === value),
        'none of those to choose from',
      );
    case 'list':
      if (!Array.isArray(value)) return unless(false, 'no list');
      return [
        ...unless(value.length <= shape.max, 'too long'),
        ...value.flatMap((entry, index) => faultsOf(shape.of, entry, base, `${path}/${index}`)),
      ];
    case 'object': {
      if (typeof value !== 'object' || value === null) return unless(false, 'no object');
      const fields = new Map([...shape.needed, ...shape.optional]);
      return [
        ...unless(Object.getPrototypeOf(value) === Object.prototype, 'of a strange kind'),
        ...shape.needed.flatMap(([name]) => unless(Object.hasOwn(value, name), `without ${name}`)),
        ...Object.entries(value).flatMap(([name, inner]) => {
          const field = fields.get(name);
          return field ? faultsOf(field, inner, base, `${path}/${name}`) : unless(false, `with ${name}`);
        }),
      ];
    }
  }
}

/** With its sign, which a zero does not show otherwise. */
const written = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

function isLine(text: string, max: number): boolean {
  const points = [...text];
  const isShown = (point: string): boolean =>
    !/^[\s\u00ad\u115f\u1160\u2800\u3164\uffa0\p{Default_Ignorable_Code_Point}]$/u.test(point);
  return (
    points.length <= max &&
    points.some(isShown) &&
    points.every((point) => !/^[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]$/u.test(point))
  );
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(Date.parse(text)))
    return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** What an address may begin with, by what it is used for, and whether it has to stay with the document. */
const uses: Readonly<Record<UrlUse, { schemes: string; own: boolean }>> = {
  fetch: { schemes: 'https', own: false },
  document: { schemes: 'https', own: true },
  template: { schemes: 'https', own: true },
  image: { schemes: 'https', own: true },
  link: { schemes: 'https http', own: false },
  contact: { schemes: 'https mailto', own: false },
  content: { schemes: 'https http mailto tel', own: false },
};

/** Whether it is an address as a document keeps it: absolute, and fit for its use. */
export function isAddress(text: string, base: string, use: UrlUse): boolean {
  if (text.length > 2_048 || !URL.canParse(text)) return false;
  const url = new URL(text);
  const scheme = url.protocol.slice(0, -1);
  const asTheDocument = scheme === 'http' && new URL(base).protocol === 'http:';
  return (
    url.href === text &&
    !/^\w+:\/\/[^/?#]*@/.test(text) &&
    (uses[use].schemes.split(' ').includes(scheme) || asTheDocument) &&
    (!uses[use].own || url.origin === new URL(base).origin) &&
    (scheme !== 'mailto' || sendsNoCopies(text))
  );
}

function sendsNoCopies(address: string): boolean {
  const [to = '', ...query] = address.split('?');
  const fields = [...new URLSearchParams(query.join('?'))];
  return (
    !/%0[ad]/i.test(to) &&
    fields.every(([name]) => !['cc', 'bcc'].includes(name.trim().toLowerCase())) &&
    fields.every(([name, value]) => name === 'body' || !/[\r\n]/.test(name + value))
  );
}
