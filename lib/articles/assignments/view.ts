/** Who is to write a story, until when, and what was said to them; `at` names this assignment among earlier ones. */
export type AssignmentView = { personId: number; name: string; dueAt: Date | null; note: string; by: string; at: Date; isLate: boolean };

/** Somebody a story can be given to. */
export type Colleague = { id: number; name: string };
