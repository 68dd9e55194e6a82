/** An article that was taken down, as readers are told of it. `withdrawnAt` is null where nobody wrote it down; `isExpired`: as planned. */
export type WithdrawnArticle = { id: number; withdrawnAt: Date | null; reason: string; isExpired: boolean };
