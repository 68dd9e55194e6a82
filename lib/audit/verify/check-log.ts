import { log } from '../../log.ts';
import { readKeptAnchor } from '../anchors/kept-anchor.ts';
import { findDatabaseName, storeCheck } from '../anchors/store.ts';
import { type Finding, type Verification, verifyLog } from './verify-log.ts';

/**
 * Goes through the whole log and keeps what came of it, for the page of the log and `npm run audit:verify` alike.
 * @param tell hears of each finding as it is made
 */
export async function checkLog({
  expected,
  tell,
}: {
  expected?: string | undefined;
  tell: (finding: Finding) => void;
}): Promise<Verification & { findings: number }> {
  let findings = 0;
  const verification = await verifyLog({
    expected,
    kept: await readKeptAnchor(await findDatabaseName()),
    tell(finding) {
      findings++;
      tell(finding);
    },
  });
  await storeCheck({ seals: verification.seals, findings });
  return { ...verification, findings };
}

/** The same every night, by itself: what is wrong stands in the server's log and above the log of the newsroom. */
export async function checkLogNightly(): Promise<void> {
  const { findings, seals } = await checkLog({ tell: () => {} });
  if (findings > 0) log().error({ findings, seals }, 'the log of decisions is not as it was written; run npm run audit:verify');
}
