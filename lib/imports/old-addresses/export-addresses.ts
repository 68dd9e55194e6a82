import { stringify } from 'csv-stringify/sync';
import { listAddresses } from './store.ts';

const AT_ONCE = 1_000;

/** Every old address and where it leads now (empty: nowhere), as pieces of a CSV text. */
export async function* exportAddresses(): AsyncGenerator<string> {
  yield '\uFEFFold,new\r\n';
  for (let after = ''; ; ) {
    const lines = await listAddresses({ after, words: [], take: AT_ONCE });
    yield stringify(
      lines.map(({ path, target }) => [path, target ?? '']),
      { record_delimiter: 'windows', escape_formulas: true },
    );
    after = lines.at(-1)?.path ?? after;
    if (lines.length < AT_ONCE) return;
  }
}
