import type { Role } from '../../auth/roles.ts';
import type { Locale } from '../../messages/translator.ts';
import type { SessionView } from '../sessions/view.ts';

export const PERSON_STATES = ['active', 'invited', 'deactivated'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** Somebody of the newsroom, as who keeps people sees them. */
export type PersonView = {
  id: number;
  version: number;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  state: PersonState;
  /** The sections at which their rights end, as they were chosen; none: everywhere. */
  sectionIds: number[];
  hasPassword: boolean;
  hasFactor: boolean;
  /** The operator's provider knows them. */
  hasIdentity: boolean;
  seenAt: Date | null;
  /** Until when the last invitation or reset link that was made is good; null: none is open. */
  linkUntil: Date | null;
};

/** What somebody leaves behind who is deactivated: it names a story each. */
export type OpenWork = { kind: 'plan' | 'assignment'; articleId: number; title: string; at: Date | null };

export type PersonPage = { person: PersonView; sessions: SessionView[]; work: OpenWork[] };
