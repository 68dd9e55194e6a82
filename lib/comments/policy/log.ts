import { z } from 'zod';

/** What was measured, against which limit. */
const measured = z.object({
  code: z.literal('pressure'),
  measure: z.enum(['story', 'site', 'rejected']),
  count: z.int(),
  limit: z.int(),
});

/** Why the taking of comments was changed: by a person, by what was measured, or because a time was over. */
export const gateWhy = z.union([measured, z.object({ code: z.enum(['person', 'over']) })]);
export type GateWhy = z.output<typeof gateWhy>;
export type Measured = z.output<typeof measured>;

export const GATE_SCOPES = ['site', 'section', 'story'] as const;
export type GateScope = (typeof GATE_SCOPES)[number];

/** A line of the log as it is written. `from` and `to`: what a level says, or what pressure does. */
export type GateChange = {
  scope: GateScope;
  scopeId: number;
  from: object;
  to: object;
  why: GateWhy;
  until?: Date | null;
  personId: number | null;
};
