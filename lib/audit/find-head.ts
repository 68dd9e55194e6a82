import { findLastSeal } from './anchors/store.ts';

/**
 * The end of the log: whoever writes it down somewhere else can later prove that nothing before it was changed
 * (`npm run audit:verify -- --expect <hash>`). Null while nothing was ever logged.
 */
export async function findHead(): Promise<{ seq: number; hash: string } | null> {
  const last = await findLastSeal();
  return last && { seq: last.seq, hash: Buffer.from(last.hash).toString('hex') };
}
