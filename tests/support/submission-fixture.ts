import type { FieldError } from '../../src/feed/field-error.ts';
import { readSubmission, type Submission, type SubmissionRules } from '../../src/feed/submission.ts';

/** A letter that asks for everything, and publishes what the format has a place for. */
export const rules: SubmissionRules = {
  types: ['person', 'organization'],
  fields: [
    { name: 'role' },
    { name: 'organization' },
    { name: 'country' },
    { name: 'locality' },
    { name: 'comment' },
    { name: 'url' },
    { name: 'union', label: 'Your union', type: 'text', for: 'person' },
    { name: 'why', label: 'Why?', type: 'textarea' },
    { name: 'river', label: 'Which river?', type: 'select', options: ['Elbe', 'Glomma', 'Ebro / Ebre'] },
    { name: 'helps', label: 'I can help', type: 'checkbox' },
    { name: 'motto', label: 'Your motto', public: true },
  ],
  consents: [
    { name: 'publish', label: 'Publish my name' },
    { name: 'updates', label: 'Write to me' },
    { name: 'terms', label: 'I have read the terms', required: true },
  ],
};

type Body = Record<string, unknown>;

/** What a form sends for a person. */
export function person(): Body {
  return {
    type: 'person',
    name: 'Ana Berg',
    email: 'ana@example.org',
    fields: {},
    consents: { publish: true, terms: true },
    language: 'en',
    content_sha256: 'a0'.repeat(32),
    referrer_data: { source: 'river-friends', website: 'https://friends.example.org/letter?from=mail' },
  };
}

/** What a form sends for an organisation. */
export function organization(): Body {
  return {
    ...person(),
    type: 'organization',
    name: 'Friends of the River',
    fields: { contact_name: 'Ana Berg', contact_role: 'Chair' },
    consents: { authorised: true, terms: true },
  };
}

/** A body with a value at a JSON Pointer; `undefined` takes it away. */
export function withValue(body: Body, pointer: string, value: unknown): Body {
  const copy = structuredClone(body);
  const steps = pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop() as string;
  let place = copy;
  for (const step of steps) place = place[step] as Body;
  Object.defineProperty(place, last, { value, enumerable: true, configurable: true, writable: true });
  if (value === undefined) Reflect.deleteProperty(place, last);
  return copy;
}

export function errorsOf(body: unknown, by = rules): readonly FieldError[] {
  const read = readSubmission(body, by);
  return 'errors' in read ? read.errors : [];
}

/** @throws Error with what was found wrong */
export function submissionOf(body: unknown, by = rules): Submission {
  const read = readSubmission(body, by);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.submission;
}
