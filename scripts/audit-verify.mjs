// `npm run audit:verify` on whatever Node the machine has: brings what is missing, then goes on with Node 24 in audit-verify.ts.
import { handOver, prepare } from './start/bootstrap.mjs';

await prepare();
await handOver('scripts/audit-verify.ts', process.argv.slice(2));
