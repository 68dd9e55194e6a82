// What Next gives a server action and a route handler, in the place of a browser: whose session the request names, and where it comes
// from. Sessions, people and rights are the real ones, in the database.
import { vi } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { startSession } from '#lib/people/store';

export const SITE = 'http://localhost:3000';

/** The session that requests name; null: none. */
export const asking = { sessionId: null as string | null };

export const headersModule = {
  headers: async () => new Headers({ origin: SITE }),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
};
export const authModule = { getServerSession: async () => asking };
export const navigationModule = {
  forbidden: () => {
    throw new Error('forbidden');
  },
  redirect: (to: string) => {
    throw new Error(`redirect ${to}`);
  },
  notFound: () => {
    throw new Error('not-found');
  },
  unstable_rethrow: () => {},
};

const sessions = new Map<number, string>();

/** Does something as somebody who is signed in; as nobody with null. */
export async function as<Value>(person: StaffMember | null, work: () => Promise<Value>): Promise<Value> {
  if (person && !sessions.has(person.id)) sessions.set(person.id, (await startSession(person.id)) ?? '');
  asking.sessionId = person ? (sessions.get(person.id) ?? null) : null;
  try {
    return await work();
  } finally {
    asking.sessionId = null;
  }
}

/** Doors as they are made while modules load: which deed each is for. */
export const doors = new Map<unknown, { kind: 'action' | 'route'; deed: string }>();

type Maker = (deed: string, ...rest: unknown[]) => unknown;

/** The makers of doors, which note what they make. */
export function notingDoors<Module extends { staffAction: unknown; staffRoute: unknown }>(original: Module): Module {
  const noting = (kind: 'action' | 'route', make: Maker): Maker =>
    vi.fn((deed, ...rest) => {
      const door = make(deed, ...rest);
      doors.set(door, { kind, deed });
      return door;
    });
  return {
    ...original,
    staffAction: noting('action', original.staffAction as Maker),
    staffRoute: noting('route', original.staffRoute as Maker),
  };
}
