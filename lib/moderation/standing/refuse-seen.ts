import { refuse } from '../../result.ts';
import type { DecisionConflict } from '../view.ts';
import { findRefusals } from './store.ts';

/** The refusal for somebody who acted on a comment that is not as they saw it: who was first and when, or that it is gone. */
export async function refuseSeen(commentId: number) {
  const [refused] = await findRefusals([commentId]);
  if (refused?.code !== 'conflict') return refuse({ code: 'not-found' as const });
  const { id: _, ...conflict } = refused;
  return refuse<DecisionConflict>(conflict);
}
