/** Somebody who may sign. */
export interface Person {
  readonly name: string;
  readonly email: string;
  /** The key that the form sends with their submission, however often it sends it. */
  readonly key: string;
  /** Their own address, as the proxy in front tells it. */
  readonly network: string;
}

const syllables = 'ba do fi ga hu ke lo mi no pe ru sa ti vo wen zu'.split(' ');

/** Another person for each number. */
export function person(index: number): Person {
  let family = '';
  for (let rest = index + 256; rest > 0; rest = Math.floor(rest / 16)) family += syllables[rest % 16] ?? '';
  return {
    name: `Ada ${family.charAt(0).toUpperCase()}${family.slice(1)}`,
    email: `visitor-${index}@example.org`,
    key: `key-of-visitor-${index}`,
    network: `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
  };
}

/** @param text the hash of the text that is signed */
export function submission({ name, email }: Person, text: string, more: object = {}) {
  return {
    ...{ type: 'person', name, email, consents: { publish: true }, language: 'en', content_sha256: text },
    ...more,
  };
}
