// `npm run export` on whatever Node the machine has: brings what is missing, then goes on with Node 24 in export.ts.
import { handOver, prepare } from './start/bootstrap.mjs';

await prepare();
await handOver('scripts/export.ts', process.argv.slice(2));
