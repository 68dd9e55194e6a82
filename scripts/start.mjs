// `npm start`, `npm run dev` and `npm run build` on whatever Node the machine has: brings what is missing, then goes on with Node 24.
import { handOver, prepare } from './start/bootstrap.mjs';

const args = process.argv.slice(2);
await prepare();
await handOver(args.includes('--build') ? 'scripts/build.ts' : 'scripts/run.ts', args);
