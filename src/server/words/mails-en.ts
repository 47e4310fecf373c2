import type { MailWords } from './mail-words.ts';

export const en: MailWords = {
  mails: {
    code: {
      subject: '{code} is your code to sign “{title}”',
      greeting: 'Hello {name},',
      paragraphs: [
        'You asked to sign the open letter “{title}” under this name. Type the code below where you signed, or press the button.',
        'The code is valid for {minutes} minutes. Your signature counts only after that step.',
      ],
      button: 'Confirm my signature',
    },
    again: {
      subject: '{code}: you have already signed “{title}”',
      greeting: 'Hello {name},',
      paragraphs: [
        'You asked to sign the open letter “{title}”. You have done so before, and your signature counts: there is nothing left to do.',
        'If a page is waiting for a code, this one closes it. To change or withdraw your signature, use “Change or withdraw” below the list of names.',
      ],
    },
    full: {
      subject: 'No further signature with this address on “{title}”',
      greeting: 'Hello,',
      paragraphs: [
        'Someone asked to sign the open letter “{title}” with this address under another name. Two people have signed with it already, which is as many as one address can have.',
        'Please use another address for a third person. Nothing has changed for the two.',
      ],
    },
    manage: {
      subject: '{code} is your code to change your signature on “{title}”',
      greeting: 'Hello {name},',
      paragraphs: [
        'You asked to see, change or withdraw your signature on the open letter “{title}”. Type the code below on the page where you asked.',
        'The code is valid for {minutes} minutes.',
      ],
    },
    rejected: {
      subject: 'Your signature on “{title}” does not appear',
      greeting: 'Hello {name},',
      paragraphs: [
        'The organisers of the open letter “{title}” have looked at your signature. It is not published and does not count. Their reason:',
        '{reason}',
        'If this is a mistake, please answer this mail.',
      ],
    },
    corrected: {
      subject: 'Your name on “{title}” has been corrected',
      greeting: 'Hello {name},',
      paragraphs: [
        'The organisers of the open letter “{title}” have corrected how your name is written. It now appears as {name}.',
        'If this is not right, please answer this mail.',
      ],
    },
  },
  code: 'Your code',
  notYou: 'If it was not you, you can forget this mail: nothing happens without the code.',
  letter: 'The letter',
};
