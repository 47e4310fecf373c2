import type { PageTexts } from './page-texts.ts';

export const texts: PageTexts = {
  letters: 'Open letters',
  confirmTitle: 'Confirm your signature',
  confirmAsk: 'One click is missing: your signature counts once you confirm it.',
  confirmCode: 'The six digits from the mail',
  confirmButton: 'Confirm my signature',
  linkTitle: 'The link is not complete',
  linkDetail:
    'Please copy the whole link from the mail into the address line, or enter the six digits on the page where you signed.',
  thanksTitle: 'Thank you!',
  published: 'Your signature is number {n}.',
  awaitingApproval: 'Your signature is confirmed. The organisers look at it before it appears.',
  counted: 'Your signature counts. Your name is not shown.',
  total: { one: '{n} has signed so far.', other: '{n} have signed so far.' },
  toLetter: 'To the letter',
};
