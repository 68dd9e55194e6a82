/** What somebody said to the others about a comment, or why they asked for a second opinion. `at` is an ISO string. */
export type StaffNote = { id: number; kind: 'note' | 'escalation'; text: string; by: string; at: string };
