// `npm run audit:verify [-- --expect <hash>]`: whether every decision and deed in the log is as it was written.
import { parseArgs } from 'node:util';
import { checkLog } from '#lib/audit/verify/check-log';
import type { Finding } from '#lib/audit/verify/verify-log';
import { say } from './start/say.ts';
import { withPaper } from './start/with-paper.ts';

const WORDS: Record<Finding['code'], string> = {
  changed: 'was changed after it was sealed',
  removed: 'was removed',
  inserted: 'was inserted behind the log’s back: nobody sealed it',
  gap: 'has no seal right before it: seals were removed',
  broken: 'does not hold the seal before it, or its entry',
  cut: 'was signed, and is not there: the end of the log was cut off',
  rewritten: 'is not the seal that was signed: the log was written anew from somewhere before it',
  unsigned: 'was signed, as DATA_DIR/audit says, but the database has that signature no more',
  forged: 'carries a signature that is not this paper’s (or APP_SECRET is another one)',
};
const MOST_TOLD = 200;

await withPaper(async () => {
  const { values } = parseArgs({ options: { expect: { type: 'string' } } });
  const expected = values.expect?.toLowerCase();
  if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected)) throw new Error('--expect takes a hash of 64 hexadecimal digits.');
  let told = 0;
  const { seals, head, anchors, isExpectedFound, findings } = await checkLog({
    expected,
    tell(finding) {
      told++;
      const what = 'rowId' in finding ? `${finding.of} ${finding.rowId}` : `seal ${finding.seq}`;
      if (told <= MOST_TOLD) say(`✗ ${what} ${WORDS[finding.code]}`);
    },
  });
  if (findings > MOST_TOLD) say(`✗ … and ${findings - MOST_TOLD} more`);
  if (isExpectedFound === false) say(`✗ ${expected} is the hash of no seal in the log`);
  say(`${seals} entries, ${anchors} signatures${head ? `; the last seal is ${head.seq} ${head.hash}` : ''}`);
  const isWhole = findings === 0 && isExpectedFound !== false;
  say(isWhole ? '✓ The log is whole: every entry is as it was written' : '✗ The log is not as it was written');
  return isWhole;
});
