/** A correction as the newsroom lists it; `correctedAt` is an ISO string. */
export type SavedCorrection = { id: number; text: string; correctedAt: string; by: string };
