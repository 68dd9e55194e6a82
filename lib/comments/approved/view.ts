/** What readers see of a comment. */
export type PublicComment = { id: number; name: string; title: string; body: string; createdAt: Date };
