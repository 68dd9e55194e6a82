export const ROLES = ['reporter', 'editor', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody of the newsroom who is signed in; read from the database on every request. */
export type StaffMember = {
  id: number;
  name: string;
  email: string;
  role: Role;
  locale: 'vi' | 'en';
  /** Where this person's rights over other people's stories end, sub-sections named; absent: nowhere. */
  sectionIds?: readonly number[];
  /** The paper wants a second factor of this role, and there is none yet: until then nothing but `keep-account`. */
  mustEnrol?: true;
};

/** What can be done in the newsroom, in the words used across the code. */
export type StaffDeed =
  /** Be in the newsroom at all: its pages. */
  | 'enter'
  /** Look after one's own account: name, language, password, second factor, sessions. */
  | 'keep-account'
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
  /** Say which comments are taken, when, and what screening looks for. */
  | 'govern-comments'
  /** Read a commenter's phone number, which is logged. */
  | 'read-phone'
  /** Say how stories go out: the rules of reviewing and publishing. */
  | 'run-newsroom'
  /** Order the library: anybody's pictures and files, and replacing or removing them. Who writes adds and describes their own. */
  | 'keep-media'
  /** Rename, merge and remove topics, threads and authors. */
  | 'keep-terms'
  /** Make, rename, move and order sections. */
  | 'keep-sections'
  /** Invite people, say what they may do and for which sections, and end it. */
  | 'keep-people'
  /** Say what the paper is called, how it looks, who answers for it. */
  | 'keep-settings'
  /** Read and take out the log of everything that was done. */
  | 'read-log'
  /** Bring whole papers in and take this one out. */
  | 'move-paper'
  /** Give programs access, and say which are told of what happens. */
  | 'connect';

const DEEDS_OF: Record<Role, readonly StaffDeed[]> = {
  reporter: ['enter', 'keep-account', 'write'],
  editor: ['enter', 'keep-account', 'write', 'write-any', 'publish', 'arrange-home', 'moderate', 'keep-media', 'keep-terms'],
  moderator: ['enter', 'keep-account', 'moderate', 'govern-comments', 'read-phone'],
  admin: [
    'enter',
    'keep-account',
    'write',
    'write-any',
    'publish',
    'arrange-home',
    'moderate',
    'govern-comments',
    'read-phone',
    'run-newsroom',
    'keep-media',
    'keep-terms',
    'keep-sections',
    'keep-people',
    'keep-settings',
    'read-log',
    'move-paper',
    'connect',
  ],
};

/** The deeds whose rights end at the sections somebody answers for; all others concern the whole paper. */
export const SECTION_DEEDS: readonly StaffDeed[] = ['write', 'write-any', 'publish'];

/** Every deed there is, in the order in which it is told of. */
export const DEEDS: readonly StaffDeed[] = DEEDS_OF.admin;

/** Whether this person may do this at all. */
export const may = (person: Pick<StaffMember, 'role'>, deed: StaffDeed): boolean => DEEDS_OF[person.role].includes(deed);

/**
 * Whether this person may do this to a story that stands, or is to stand, in this section. A story without a section belongs to
 * nobody's desk in particular: only who has all sections may.
 */
export const mayIn = (person: Pick<StaffMember, 'role' | 'sectionIds'>, deed: StaffDeed, sectionId: number | null): boolean =>
  may(person, deed) && (!person.sectionIds || (sectionId !== null && person.sectionIds.includes(sectionId)));

/** The same at the newsroom's doors: whoever must get a second factor first does that and nothing else. */
export const mayNow = (person: Pick<StaffMember, 'role' | 'mustEnrol'>, deed: StaffDeed): boolean =>
  may(person, deed) && (!person.mustEnrol || deed === 'keep-account');
