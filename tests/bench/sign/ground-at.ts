import type { Ground } from './ground.ts';
import { PostgresGround } from './postgres-ground.ts';
import { SqliteGround } from './sqlite-ground.ts';

/** @param place a file for SQLite, an address for PostgreSQL */
export function groundAt(place: string): Ground {
  return isShared(place) ? new PostgresGround(place) : new SqliteGround(place);
}

export function isShared(place: string): boolean {
  return place.startsWith('postgres:');
}
