// `npm start` and `npm run dev` on whatever Node the machine has: brings what is missing, then goes on with Node 24 in run.ts.
import { handOver, prepare } from './start/bootstrap.mjs';

await prepare();
await handOver('scripts/run.ts', process.argv.slice(2));
