import type { MakePreviewLinkInput, RevokePreviewLinkInput } from '#lib/articles/preview-links/schema';

type Answer = Promise<{ ok: true } | { ok: false; code: string }>;

/** What the panel can do; both come as props from the page. */
export type PreviewLinkDeeds = { make: (input: MakePreviewLinkInput) => Answer; revoke: (input: RevokePreviewLinkInput) => Answer };
