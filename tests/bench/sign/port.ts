export const loopback = '127.0.0.1';

/** Connections wait for their turn longer than a round of another program takes. */
export const patient = { headerSeconds: 60, requestSeconds: 60, idleSeconds: 600 };
