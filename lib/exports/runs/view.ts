export type ExportState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'removed';

/** How long an archive can be fetched, in hours; it holds everything, so it lies about no longer than it must. */
export const KEPT_HOURS = 48;

/** The whole paper being taken out from the newsroom, or taken out. */
export type ExportRun = {
  id: number;
  state: ExportState;
  /** What the archive is called. */
  name: string;
  /** What is being taken out, and how far that is: tables, or files. */
  step: 'rows' | 'files' | '';
  done: number;
  total: number;
  bytes: number;
  startedBy: string;
  createdAt: Date;
  /** Until when it can be fetched; null before it is made. */
  keptUntil: Date | null;
};
