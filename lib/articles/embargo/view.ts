/** Until when nobody may publish a story, and why. */
export type Embargo = { until: Date; reason: string };

export type Embargoing =
  | { code: 'not-found' | 'forbidden' | 'past' | 'published' }
  /** Somebody else set or lifted it meanwhile: what stands there now. */
  | { code: 'conflict'; theirs: Embargo | null }
  | { code: 'set'; embargo: Embargo | null };

export type EmbargoRefusal = Exclude<Embargoing, { code: 'set' }>;
