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
