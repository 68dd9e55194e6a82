import { z } from 'zod';
import { type Gate, gateOf } from './gate.ts';
import { type PolicyLevels, resolvePolicy } from './resolve.ts';
import { type CommentPolicy, type PressureLimits, readCommentSettings, readPolicy } from './schema.ts';

const pressure = z.array(
  z.object({
    deed: z.enum(['before', 'slow', 'close']),
    slowSeconds: z.int(),
    until: z.string().transform((text) => new Date(text)),
  }),
);

/** A row of the view `story_comment_policy`, as it is kept. */
export type StoredGate = { paper: unknown; parent: unknown; section: unknown; story: unknown; pressure: unknown; publishedAt: Date };

/** What each level says, read from what is stored. */
export function levelsOf({ paper, parent, section, story }: Pick<StoredGate, keyof PolicyLevels>): PolicyLevels {
  return {
    paper: readCommentSettings(paper).policy,
    parent: readPolicy(parent),
    section: readPolicy(section),
    story: readPolicy(story),
  };
}

/** What holds for a story at a moment of the database's clock, and from how many comments on there is pressure. */
export function readGate(stored: StoredGate, moment: Date): { gate: Gate; policy: CommentPolicy; limits: PressureLimits } {
  const policy = resolvePolicy(levelsOf(stored));
  const running = pressure.parse(stored.pressure);
  return {
    gate: gateOf({ policy, moment, publishedAt: stored.publishedAt, pressure: running }),
    policy,
    limits: readCommentSettings(stored.paper).pressure,
  };
}
