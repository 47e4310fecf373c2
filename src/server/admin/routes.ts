import type { Hono } from 'hono';
import type { AppParts, Env } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import { addressRoutes } from './address.ts';
import { deskRoutes } from './desk.ts';
import { entryRoutes } from './entry.ts';
import { exportRoutes } from './export.ts';
import { Guard } from './guard.ts';
import { partnerRoutes } from './partners.ts';
import { Sessions } from './session.ts';

/** The organisers' pages, where somebody is named who may open them. */
export function adminRoutes(app: Hono<Env>, parts: AppParts, moments: Moments): void {
  const { organisers, store } = parts;
  if (!organisers) return;
  const sessions = new Sessions(store, organisers);
  entryRoutes(app, { ...parts, organisers, sessions });
  const guard = new Guard(sessions);
  deskRoutes(app, { ...parts, guard, moments });
  exportRoutes(app, { ...parts, guard, moments });
  partnerRoutes(app, { ...parts, organisers, guard, moments });
  addressRoutes(app, { ...parts, guard, moments });
}
