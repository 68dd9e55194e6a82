/** A decision that the public page does not show although it should. */
export type FailedCheck = {
  decisionId: number;
  /** What readers should see: that it is there, or that it is gone. */
  expects: 'shown' | 'gone';
  comment: { id: number; name: string; title: string };
  story: { title: string };
  /** Where one can look for it. */
  path: string;
  /** When it was given up, as an ISO string. */
  at: string;
};
