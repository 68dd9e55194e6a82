import type { SecondLookInput } from '#lib/moderation/second-look/schema';
import type { Looked, LookRefusal } from '#lib/moderation/second-look/view';
import type { Result } from '#lib/result';
import type { CommonRefusal } from '../desk/deeds.ts';

export type LookAgain = (input: SecondLookInput) => Promise<Result<Looked, LookRefusal | CommonRefusal>>;
