export const ROLES = ['reporter', 'editor', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody of the newsroom who is signed in; read from the database on every request. */
export type StaffMember = { id: number; name: string; email: string; role: Role; locale: 'vi' | 'en' };

/** What can be done in the newsroom, in the words used across the code. */
export type StaffDeed =
  /** Be in the newsroom at all: its pages, one's own settings. */
  | 'enter'
  /** Work on one's own drafts. */
  | 'write'
  /** Work on anybody's drafts. */
  | 'write-any'
  /** Put a story before readers, change it there, take it away. */
  | 'publish'
  /** Say what leads the front page, and what is announced on every page. */
  | 'arrange-home'
  /** Decide on comments. */
  | 'moderate'
  /** Read a commenter's phone number, which is logged. */
  | 'read-phone';

const DEEDS_OF: Record<Role, readonly StaffDeed[]> = {
  reporter: ['enter', 'write'],
  editor: ['enter', 'write', 'write-any', 'publish', 'arrange-home', 'moderate'],
  moderator: ['enter', 'moderate', 'read-phone'],
  admin: ['enter', 'write', 'write-any', 'publish', 'arrange-home', 'moderate', 'read-phone'],
};

/** Whether this person may do this at all. */
export const may = (person: Pick<StaffMember, 'role'>, deed: StaffDeed): boolean => DEEDS_OF[person.role].includes(deed);
