import { operatorHelp } from '../operator.ts';

const databaseHelp = `  DATABASE_URL=URL             its database, if it was started with one: a variable, since it holds a password
`;

export const newSecretHelp = `open-letter new-secret DIR [options]

For the day on which the secret of a database is lost for ever; put it back from a backup if there is any. Codes
that are under way do not fit any more, and the addresses of those who signed are not known any more: they can sign
once more, and cannot change what they signed. Links to partners' reports become others. End all endpoints first.

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

export const backupHelp = `open-letter backup DIR FILE [options]

Writes the database of the data folder, as it is at one moment, and its secret into one file, which
"open-letter restore" puts back. DIR is the folder that "open-letter serve" was started with; it may be running, and
nobody who signs meanwhile waits for it. A file that is there already is not written over.

The file is for you alone to read. Whoever has it has every name and address, and can confirm and withdraw in the
name of others: encrypt it before it leaves the machine, and delete old ones, since who has withdrawn is still in
them. Letters, and the scripts of earlier versions in the data folder, are files, and are not in it. With
DATABASE_URL use pg_dump.

${operatorHelp}
Example
  open-letter backup /srv/letters "/backup/letters-$(date +%F).sqlite"

Exit codes: 0 done, 1 it could not be done, 2 the options were not understood.
`;

export const restoreHelp = `open-letter restore DIR FILE [options]
DATABASE_URL=URL open-letter restore DIR

Puts a backup by "open-letter backup" into the data folder of DIR, database and secret, after a look at whether it
is whole and fits this version. Start the endpoint afterwards.

  --replace                    also where there is a database already; that is kept beside it, in a folder of its own.
                               End the endpoint first
${operatorHelp}
What was signed or changed after the backup was made is not in it, and whoever withdrew since is in it again. Where
the database that was replaced still tells who that is, the command that deletes them is printed: use it before you
start the endpoint. Else delete those you know of: "open-letter moderate DIR withdraw ID". Addresses whose time is
over are deleted when the endpoint starts.

Links to partners' reports are closed, since some that you had closed would open again; make new ones on the
organisers' page. Organisers sign in anew.

With DATABASE_URL, PostgreSQL restores its own backups. When pg_restore has filled the database, the same command
without FILE does the rest: it closes these links, signs organisers out, sees to it that pages which are open believe
the numbers, and says who had withdrawn, where FORMER_DATABASE_URL leads to the database that is no longer used.

Example
  open-letter restore /srv/letters /backup/letters-2026-12-01.sqlite

Exit codes: 0 done, 1 nothing was changed, 2 the options were not understood.
`;
