import type { Operation } from './operation.ts';
import { commentOperations } from './operations/comments.ts';
import { draftOperations } from './operations/drafts.ts';
import { mediaOperations } from './operations/media.ts';
import { paperOperations } from './operations/paper.ts';
import { storyOperations } from './operations/stories.ts';

/** Everything a program can do, in the order of the documentation: routes, document and pages are all made from this. */
export const OPERATIONS: readonly Operation[] = [
  ...paperOperations,
  ...storyOperations,
  ...draftOperations,
  ...mediaOperations,
  ...commentOperations,
];

/** Below which all of them stand. */
export const API_PATH = '/api/v1';
