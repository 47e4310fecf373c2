/** Why a command cannot do what it was asked for, in whole sentences that say what to do. */
export class CommandFailed extends Error {}
