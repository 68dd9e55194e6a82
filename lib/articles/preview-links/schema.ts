import { z } from 'zod';

export const DEFAULT_DAYS = 3;
export const MAX_DAYS = 30;
/** Links to one story that can be used at the same time. */
export const MAX_OPEN_LINKS = 20;

const id = z.int().positive().max(2_147_483_647);

/** `version`: the one the link shows for ever; null for whatever is the newest when it is opened. */
export const makePreviewLinkInput = z.strictObject({
  articleId: id,
  version: id.nullable(),
  days: z.int().min(1).max(MAX_DAYS).default(DEFAULT_DAYS),
});
export type MakePreviewLinkInput = z.output<typeof makePreviewLinkInput>;

export const revokePreviewLinkInput = z.strictObject({ linkId: id });
export type RevokePreviewLinkInput = z.output<typeof revokePreviewLinkInput>;
