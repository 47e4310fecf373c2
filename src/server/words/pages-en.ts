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
  report: {
    title: 'Report for partners',
    token: 'What stands behind the # in the link',
    open: 'Show the report',
    refused: 'This link opens nothing, or nothing any more. Ask the organisers of the letter for a new one.',
    total: {
      one: '{n} signature has come by way of your website, up to {day}.',
      other: '{n} signatures have come by way of your website, up to {day}.',
    },
    few: 'Fewer than {n} signatures have come by way of your website so far.',
    overTime: 'Over time',
    how: 'Whole days are counted, so what comes today is in it tomorrow. Days with fewer than {n} signatures are counted together with those that follow: nobody is to learn who has signed when.',
    asTable: 'The numbers as a table',
    days: 'Days',
    signatures: 'Signatures',
    snippet: 'The lines for your website',
  },
};
