import type { PressureLimits } from '../schema.ts';

/** Comments are held back there at the moment: everywhere, or under the story of this title. */
export type RunningPressure = {
  scope: 'site' | 'story';
  scopeId: number;
  deed: PressureLimits['deed'];
  secondsLeft: number;
  title: string | null;
};
