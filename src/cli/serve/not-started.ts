/** Why the endpoint cannot start, in one sentence that says what to do. */
export class NotStarted extends Error {}
