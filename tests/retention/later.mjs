/** Loaded before a program: its clock is so many days ahead. */
import { env } from 'node:process';

const ahead = Number(env['DAYS_AHEAD']) * 86_400_000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  /** @param {...any} args */
  constructor(...args) {
    super(...(args.length ? args : [RealDate.now() + ahead]));
  }

  static now() {
    return RealDate.now() + ahead;
  }
};
