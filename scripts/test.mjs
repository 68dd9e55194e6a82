// `npm test` and `npm run check` on whatever Node the machine has: brings what is missing, then goes on with Node 24 in test.ts.
import { handOver, prepare } from './start/bootstrap.mjs';

await prepare();
await handOver('scripts/test.ts', process.argv.slice(2));
