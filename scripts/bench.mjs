// `npm run bench` on whatever Node the machine has: brings what is missing, then goes on with Node 24 in bench.ts.
import { handOver, prepare } from './start/bootstrap.mjs';

await prepare();
await handOver('scripts/bench.ts', process.argv.slice(2));
