import { operatorHelp } from '../operator.ts';

const databaseHelp = `  DATABASE_URL=URL             its database, if it was started with one: a variable, since it holds a password
`;

export const newSecretHelp = `open-letter new-secret DIR [options]

For the day on which the secret of a database is lost for ever; put it back from a backup if there is any. Codes
that are under way do not fit any more, and the addresses of those who signed are not known any more: they can sign
once more, and cannot change what they signed. End all endpoints first.

The new secret is what OPEN_LETTER_SECRET says; else what stands in the file "secret" in the data folder, made
where there is none. With DATABASE_URL the variable is needed.

${operatorHelp}${databaseHelp}
Exit codes: 0 done, 1 it could not be done, 2 the options were not understood.
`;

export const moveStoreHelp = `open-letter move-store DIR [options]

Moves letters from the file in the data folder to PostgreSQL: signatures, addresses, codes and mails that are under
way, all of it. DIR is the folder that "open-letter serve" was started with. End the endpoint first; while one runs,
or anything else has the file open, nothing is moved, and while the move runs no endpoint starts.

  DATABASE_URL=URL             the database to move to, which has to be empty: a variable, since it holds a password
${operatorHelp}
All of it is written in one go, and every table read back and compared. Where that is broken off, nothing is in
PostgreSQL, and it can be done again. The file stays as it was; no endpoint takes it up again.

Example
  DATABASE_URL='postgres://user:password@db.example.org/letters' open-letter move-store /srv/letters

Exit codes: 0 done, 1 nothing was moved, 2 the options were not understood.
`;
