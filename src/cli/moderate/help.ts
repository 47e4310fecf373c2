import { organiserHelp } from '../organiser.ts';

export const moderateHelp = `open-letter moderate DIR [command] [options]

Shows who signed and waits for you, and does what you decide. DIR is the folder that "open-letter serve" was
started with; it may be running meanwhile, and shows a change within a second.

  list                         who waits (this is what happens without a command)
  approve ID…                  publishes them
  reject ID… --reason "…"      does not, or no longer; the reason is mailed to whoever signed
  feature ID…                  puts them first; unfeature ID… takes that back
  correct ID "New name"        writes the name as it should be
  withdraw ID…                 deletes them with all that is kept of them, for whoever asked you to
  failed-mails                 mails that could not be sent so far, and what the mail server said

  --state STATE      list those who are unconfirmed, pending (else), published or rejected
  --with-email       with e-mail addresses and answers that are never public
${organiserHelp}
Examples
  open-letter moderate /srv/letters
  open-letter moderate /srv/letters approve mwv3Yk0c1b2Xl5Qe9RtUvA
  open-letter moderate /srv/letters reject mwv3Yk0c1b2Xl5Qe9RtUvA --reason "not a person"

Exit codes: 0 done, 1 some of it could not be done, 2 the options were not understood.
`;
