import type { ProblemWords } from './problem-words.ts';

export const words: ProblemWords = {
  problems: {
    'invalid-fields': {
      title: 'Something is not right yet',
      detail: 'Please look at what is said beside the fields, and send it again.',
    },
    'letter-changed': {
      title: 'The letter has changed',
      detail: 'Its text is another one than you were shown. Please read it again before you sign.',
    },
    closed: { title: 'Signing has closed', detail: 'This letter can no longer be signed.' },
    'wrong-code': {
      title: 'This is not the code',
      detail: 'Enter the six digits from the newest mail we sent you.',
    },
    'code-expired': {
      title: 'This code is no longer valid',
      detail: 'Ask for a new code: we send it to the same address.',
    },
    'unknown-attempt': {
      title: 'This signature is no longer waiting',
      detail: 'Please sign again. It takes a minute.',
    },
    'too-many-tries': {
      title: 'Too many wrong codes',
      detail: 'For your safety no more codes are taken for this address today. Please try again tomorrow.',
    },
    'too-many': {
      title: 'Too many at once',
      detail: 'Many signatures came from where you are. Please try again later.',
    },
    'proof-required': {
      title: 'One moment',
      detail:
        'Your browser has to do a small sum before this can be sent, and it could not. Please open this page with https:// in front of its address, or in another browser, and send it again.',
    },
    'unknown-token': {
      title: 'This page has been open too long',
      detail: 'Please ask for a new code to see your signatures.',
    },
    'unknown-signature': {
      title: 'There is no such signature',
      detail: 'It may have been withdrawn already.',
    },
    'origin-refused': {
      title: 'This letter cannot be signed from this website',
      detail: 'Please sign it on the letter’s own page.',
    },
    'key-missing': {
      title: 'The form did not work as it should',
      detail: 'Please reload the page and send it again. (The header Idempotency-Key is missing.)',
    },
    'key-malformed': {
      title: 'The form did not work as it should',
      detail:
        'Please reload the page and send it again. (Idempotency-Key takes 1 to 64 letters, digits, “-” and “_”.)',
    },
    'key-reused': {
      title: 'The form did not work as it should',
      detail: 'Please reload the page and send it again. (The Idempotency-Key belongs to another request.)',
    },
    'not-json': {
      title: 'The form did not work as it should',
      detail: 'Please reload the page and send it again. (The body is no JSON.)',
    },
    'too-large': { title: 'This is too much text', detail: 'Please shorten it and send it again.' },
    'too-slow': { title: 'The connection is too slow', detail: 'Please send it again.' },
    'wrong-content-type': {
      title: 'The form did not work as it should',
      detail: 'Please reload the page and send it again. (The body has to be application/json.)',
    },
    'not-found': { title: 'There is nothing here', detail: 'Please look at the address once more.' },
    'method-not-allowed': {
      title: 'This cannot be done here',
      detail: 'The address is right, but takes requests of another kind.',
    },
    unavailable: {
      title: 'This does not work just now',
      detail: 'Nothing is lost. Please send it again in a few minutes.',
    },
    failed: {
      title: 'Something went wrong on our side',
      detail: 'Please send it again in a few minutes.',
    },
  },
  triesLeft: {
    one: 'Enter the six digits from the newest mail. You have {n} try left.',
    other: 'Enter the six digits from the newest mail. You have {n} tries left.',
  },
  noTryLeft: 'That was the last try with this code. Ask for a new one: we send it to the same address.',
  againInMinutes: {
    one: 'Please try again in {n} minute.',
    other: 'Please try again in {n} minutes.',
  },
};
