// `npm run docs:roles` on whatever Node the machine has: brings what is missing, then goes on with Node 24 in docs-roles.ts.
import { handOver, prepare } from './start/bootstrap.mjs';

await prepare();
await handOver('scripts/docs-roles.ts', process.argv.slice(2));
