import type { Problem } from '../convert/problems.ts';
import type { ImportCounts, ImportOptions } from '../schema.ts';
import type { ImportFormat } from '../view.ts';

export type RunState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
export type Run = {
  id: number;
  format: ImportFormat;
  source: string;
  fileName: string;
  file: string;
  options: ImportOptions;
  isDry: boolean;
  state: RunState;
  cursor: number;
  total: number;
  counts: ImportCounts;
  error: string;
  startedById: number;
  startedBy: string;
  createdAt: Date;
  beganAt: Date | null;
  endedAt: Date | null;
};

/** What a run told of one of the file's entries, the first of which is 1. */
export type RunProblem = Problem & { position: number; title: string };
