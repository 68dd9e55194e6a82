/** What a deed answers: its value, or a refusal whose code is one of a closed list. */
export type Result<Value, Refusal extends { code: string }> = { ok: true; value: Value } | ({ ok: false } & Refusal);

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refuse = <const Refusal extends { code: string }>(refusal: Refusal): { ok: false } & Refusal => ({
  ok: false,
  ...refusal,
});
