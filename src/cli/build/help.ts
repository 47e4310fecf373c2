import { tableHelp } from './table-options.ts';

export const buildHelp = `open-letter build letter.md signatories.csv --out DIR [options]

Turns a letter and the table of those who signed it into a folder for any web host: the letter for other
websites, the script that shows it there, and a page of its own that needs no script.

  --out DIR          the folder to write; an earlier build in it is updated
  --base URL         the address the folder will have, like https://letter.example.org
  --sign-url URL     where the sign button leads: a form (https://…) or an address (mailto:…)
  --logos DIR        the folder of logos, each file named like its signatory: our-club.svg
                     (without this option: the folder "logos" beside the table)
${tableHelp}  --json             instead of words for people, one report for programs on standard output

Examples
  open-letter build letter.md signatories.csv --out public
  open-letter build letter.md signatories.csv --out public --base https://letter.example.org
  open-letter build letter.md signatories.csv --out public --sign-url mailto:letter@example.org
  open-letter build letter.md signatories.csv --out public --json > report.json

The letter is Markdown. Between two lines of --- at its top stand its facts, at least its language:
  ---
  language: en
  title: Our letter                  (else its first line that begins with #)
  addressee: The City Council
  contact: letter@example.org
  date: 2026-11-02
  closes_at: 2026-11-30              (signing ends with this day)
  goal: 150
  home_page_url: https://example.org/letter
  ---
Translations lie beside it: letter.de.md, letter.ar.md. They need a title, an addressee and their text, and
have all else from letter.md.

The table is an .xlsx, .csv, .tsv or .txt file, as spreadsheets and form tools write them. Its headings are known
in the languages of Europe: name (or first and last name), organisation, type (person or organisation), role,
country, city, comment, website, date, featured, logo, sort name, publish or anonymous (who does not want to be
named is counted only), status (who withdrew or was rejected is not counted). Other columns are never published,
least of all those of e-mail addresses and telephone numbers.

Exit codes: 0 the folder is written, 1 something has to be put right first, 2 the options were not understood.
`;
