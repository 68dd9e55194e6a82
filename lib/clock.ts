/** The only place that asks the time; what must agree between instances asks the database instead. */
export const now = (): Date => new Date();
