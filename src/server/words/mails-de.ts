import type { MailWords } from './mail-words.ts';

export const de: MailWords = {
  mails: {
    code: {
      subject: '{code} ist Ihr Code für die Unterschrift unter „{title}“',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'Sie möchten den offenen Brief „{title}“ unter diesem Namen unterzeichnen. Geben Sie den Code dort ein, wo Sie unterschrieben haben, oder drücken Sie den Knopf.',
        'Der Code gilt {minutes} Minuten. Erst mit diesem Schritt zählt Ihre Unterschrift.',
      ],
      button: 'Unterschrift bestätigen',
    },
    again: {
      subject: '{code}: Sie haben „{title}“ schon unterzeichnet',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'Sie wollten den offenen Brief „{title}“ unterzeichnen. Das haben Sie schon getan, und Ihre Unterschrift zählt: Es bleibt nichts zu tun.',
        'Wartet eine Seite auf einen Code, schließt dieser sie ab. Ändern oder zurückziehen können Sie Ihre Unterschrift unter der Namensliste bei „Ändern oder zurückziehen“.',
      ],
    },
    full: {
      subject: 'Keine weitere Unterschrift mit dieser Adresse unter „{title}“',
      greeting: 'Guten Tag,',
      paragraphs: [
        'Jemand wollte den offenen Brief „{title}“ mit dieser Adresse unter einem anderen Namen unterzeichnen. Zwei Menschen haben mit ihr schon unterschrieben, und mehr sind mit einer Adresse nicht möglich.',
        'Für eine dritte Person nehmen Sie bitte eine andere Adresse. Für die beiden hat sich nichts geändert.',
      ],
    },
    manage: {
      subject: '{code} ist Ihr Code zum Ändern Ihrer Unterschrift unter „{title}“',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'Sie möchten Ihre Unterschrift unter dem offenen Brief „{title}“ ansehen, ändern oder zurückziehen. Geben Sie den Code auf der Seite ein, auf der Sie danach gefragt haben.',
        'Der Code gilt {minutes} Minuten.',
      ],
    },
    rejected: {
      subject: 'Ihre Unterschrift unter „{title}“ erscheint nicht',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'die Organisation des offenen Briefs „{title}“ hat Ihre Unterschrift angesehen. Sie wird nicht veröffentlicht und zählt nicht. Die Begründung:',
        '{reason}',
        'Wenn das ein Irrtum ist, antworten Sie bitte auf diese E-Mail.',
      ],
    },
    corrected: {
      subject: 'Ihr Name unter „{title}“ wurde berichtigt',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'die Organisation des offenen Briefs „{title}“ hat die Schreibweise Ihres Namens berichtigt. Er lautet jetzt {name}.',
        'Wenn das nicht stimmt, antworten Sie bitte auf diese E-Mail.',
      ],
    },
  },
  code: 'Ihr Code',
  notYou: 'Waren Sie das nicht, können Sie diese Nachricht vergessen: Ohne den Code geschieht nichts.',
  letter: 'Der Brief',
};
