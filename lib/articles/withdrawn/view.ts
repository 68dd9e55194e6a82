/** An article that was taken down, as readers are told of it. `withdrawnAt` is null where nobody wrote it down. */
export type WithdrawnArticle = { id: number; withdrawnAt: Date | null; reason: string };
