import { isGenuine, isSame, rowHash, sealHash } from './chain.ts';
import { type Anchor, type LogReader, readLog, type Seal } from './store.ts';

/** Something that was done behind the log's back. */
export type Finding =
  /** The entry is not as it was sealed, or is gone. */
  | { code: 'changed' | 'removed'; seq: number; of: Seal['of']; rowId: number }
  /** An entry that nobody sealed. */
  | { code: 'inserted'; of: Seal['of']; rowId: number }
  /** Seals are missing before this one. */
  | { code: 'gap'; seq: number }
  /** A seal that does not hold the one before it, or its entry. */
  | { code: 'broken'; seq: number }
  /** The log was signed when it was longer: its end is cut off. */
  | { code: 'cut'; seq: number }
  /** The log was signed with another seal at this place: from somewhere before it was written anew. */
  | { code: 'rewritten'; seq: number }
  /** A signature that is not the paper's, or was made with another secret. */
  | { code: 'forged'; seq: number }
  /** The signature that is kept outside of the database, and the database has not. */
  | { code: 'unsigned'; seq: number };

export type Verification = { seals: number; head: { seq: number; hash: string } | null; anchors: number; isExpectedFound: boolean | null };

const AT_ONCE = 5_000;
const MOST_UNSEALED = 1_000;

/**
 * Goes through the whole log and works every hash out anew, within bounded memory; the database's own functions are not asked.
 * @param expected the hash of a seal somebody has written down, in hexadecimal: is it in the chain?
 * @param kept the signature that is kept outside of the database; whoever cuts the log's end off can cut off the signatures in it
 * @param tell hears of each finding as it is made
 */
export const verifyLog = ({
  expected,
  kept = null,
  tell,
}: {
  expected?: string | undefined;
  kept?: Anchor | null;
  tell: (finding: Finding) => void;
}): Promise<Verification> =>
  readLog(async (log) => {
    const trusted = kept && isGenuine(kept) ? kept : null;
    if (kept && !trusted) tell({ code: 'forged', seq: kept.seq });
    const [beside] = trusted ? await log.anchors(trusted.seq - 1, 1) : [];
    if (trusted && (beside?.seq !== trusted.seq || !isSame(beside.hash, trusted.hash))) tell({ code: 'unsigned', seq: trusted.seq });
    const signatures = signaturesOf(log, (anchor) => {
      if (!isGenuine(anchor)) tell({ code: 'forged', seq: anchor.seq });
    });
    let [seq, seals, isExpectedFound] = [0, 0, false];
    let before: Uint8Array = new Uint8Array();
    for (let page = await log.seals(0, AT_ONCE); page.length > 0; page = await log.seals(seq, AT_ONCE)) {
      const entries = await entriesOf(log, page);
      for (const seal of page) {
        if (seal.seq !== seq + 1) tell({ code: 'gap', seq: seal.seq });
        const fields = entries(seal);
        const { of, rowId } = seal;
        if (!fields) tell({ code: 'removed', seq: seal.seq, of, rowId });
        else if (!isSame(rowHash(fields), seal.rowHash)) tell({ code: 'changed', seq: seal.seq, of, rowId });
        if (!isSame(sealHash(before, seal), seal.hash)) tell({ code: 'broken', seq: seal.seq });
        const stored = await signatures.upTo(seal.seq);
        const anchor = trusted?.seq === seal.seq ? trusted : stored;
        if (anchor && !isSame(anchor.hash, seal.hash)) tell({ code: 'rewritten', seq: seal.seq });
        isExpectedFound ||= Buffer.from(seal.hash).toString('hex') === expected;
        [seq, before] = [seal.seq, seal.hash];
        seals++;
      }
    }
    for (let anchor = await signatures.next(); anchor; anchor = await signatures.next())
      if (anchor.seq !== trusted?.seq) tell({ code: 'cut', seq: anchor.seq });
    if (trusted && trusted.seq > seq) tell({ code: 'cut', seq: trusted.seq });
    // Not named `of`: Node, which takes the types away by itself, could not read it before a list.
    for (const table of ['decision', 'audit_entry'] as const)
      for (const rowId of await log.unsealed(table, MOST_UNSEALED)) tell({ code: 'inserted', of: table, rowId });
    return {
      seals,
      head: seq === 0 ? null : { seq, hash: Buffer.from(before).toString('hex') },
      anchors: signatures.count,
      isExpectedFound: expected === undefined ? null : isExpectedFound,
    };
  });

/**
 * The signatures in the order of their places, a page of them at a time: there is one for each minute in which something was logged.
 * @param meet hears of each
 */
function signaturesOf(log: LogReader, meet: (anchor: Anchor) => void) {
  let page: Anchor[] = [];
  let [place, last, count] = [0, 0, 0];
  let isEnd = false;
  async function peek(): Promise<Anchor | undefined> {
    if (place === page.length && !isEnd) {
      [page, place] = [await log.anchors(last, AT_ONCE), 0];
      last = page.at(-1)?.seq ?? last;
      isEnd = page.length < AT_ONCE;
    }
    return page[place];
  }
  async function next(): Promise<Anchor | undefined> {
    const anchor = await peek();
    if (!anchor) return undefined;
    place++;
    count++;
    meet(anchor);
    return anchor;
  }
  return {
    next,
    /** Goes on as far as this place, and gives the signature of it, if there is one. */
    async upTo(seq: number): Promise<Anchor | undefined> {
      let found: Anchor | undefined;
      for (let anchor = await peek(); anchor && anchor.seq <= seq; anchor = await peek()) found = await next();
      return found?.seq === seq ? found : undefined;
    },
    get count() {
      return count;
    },
  };
}

async function entriesOf(log: LogReader, page: readonly Seal[]) {
  const idsOf = (of: Seal['of']) => page.filter((seal) => seal.of === of).map(({ rowId }) => rowId);
  const found = {
    decision: await log.entries('decision', idsOf('decision')),
    audit_entry: await log.entries('audit_entry', idsOf('audit_entry')),
  };
  return ({ of, rowId }: Seal) => found[of]?.get(rowId);
}
