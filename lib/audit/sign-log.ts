import { now } from '../clock.ts';
import { log } from '../log.ts';
import { keepAnchor, keptAnchorFile, readKeptAnchor } from './anchors/kept-anchor.ts';
import { findDatabaseName, findLastAnchor, findLastSeal, findSealHash, storeAnchor } from './anchors/store.ts';
import { anchorMac, isGenuine, isSame } from './verify/chain.ts';

/**
 * Signs the end of the log if it has moved on. The key is made from the paper's secret, so whoever has the database alone cannot write
 * the log anew from somewhere, nor cut its end off, without it showing. They could take the signatures away as well: the newest
 * one is kept in the data folder besides. A log that no longer holds what was signed gets no new signature, which would hide it.
 */
export async function signLog(): Promise<void> {
  const [head, signed, database] = await Promise.all([findLastSeal(), findLastAnchor(), findDatabaseName()]);
  const kept = await readKeptAnchor(database);
  if (signed > (head?.seq ?? 0)) return complain(signed);
  if (kept) {
    const found = isGenuine(kept) ? await findSealHash(kept.seq) : null;
    if (!found || !isSame(found, kept.hash)) return complain(kept.seq, keptAnchorFile(database));
  }
  if (!head || (head.seq === signed && head.seq === kept?.seq)) return;
  const at = now();
  const anchor = { ...head, at, mac: anchorMac({ ...head, at }) };
  await storeAnchor(anchor);
  await keepAnchor(database, anchor);
}

const complain = (seq: number, file?: string): void =>
  log().error({ seq, file }, 'the log of decisions does not hold what was signed; run npm run audit:verify');
