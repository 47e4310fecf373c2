import { organiserHelp } from '../organiser.ts';

export const exportHelp = `open-letter export DIR [options]
open-letter export DIR --address ADDRESS [--only IDS] [--out FILE]

Writes everyone who signed as a table (CSV), in the order of their numbers. Spreadsheets open it and calculate
nothing in it, and "open-letter build" and "serve" read it back as it was. DIR is the folder that
"open-letter serve" was started with; it may be running meanwhile. It is noted that a copy was taken, and of how many.

  --out FILE         the file to write, for you alone to read; else it goes to standard output
  --state STATE      only those who are unconfirmed, pending, published or rejected
  --with-email       with e-mail addresses and answers that are never public
  --json             as JSON instead, with the hash of the text each one signed
${organiserHelp}
With --address it writes, as JSON, everything that is kept about one address in all letters, to be handed to whose it
is and asks for it. Let them write to you from that address. Where several names have signed with it you are told
their ids first: name those that belong to whoever asks, so that nobody else is handed over.

  --address ADDRESS  however it is written: ana.berg+list@gmail.com is anaberg@gmail.com
  --only IDS         ids of signatures, parted by commas
  OPEN_LETTER_SECRET=TEXT
                     the endpoint's secret, if it was started with one: addresses are known by hashes made with it

Who did not want to be named is in it, with "no" under "publish": do not put it on the web as it is.

Exit codes: 0 done, 1 it could not be done, 2 the options were not understood.
`;
