// `npm run build`: the production build alone, for whoever wants it before `npm start`.
import { buildApp } from './start/build-app.ts';
import { explain, step } from './start/say.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
try {
  await step(async () => ((await buildApp(stopping.signal)) ? 'The app is built' : 'The build is up to date'));
  process.exit(0);
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exit(1);
}
