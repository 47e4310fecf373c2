/** What this machine lacks, and what was not looked at for that. */
export class NotHere extends Error {}
