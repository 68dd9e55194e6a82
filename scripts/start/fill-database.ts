// A process of its own: what migrating and seeding load (engines, drawings) is gone from memory when the paper runs.
import { migrate } from '#lib/db/migrate';
import { env } from '#lib/env';
import { explain, step } from './say.ts';
import { seedNewsroom } from './seed-newsroom.ts';

process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const { DATABASE_URL, DATA_DIR, SITE_URL } = env();
const { DEMO, DEMO_PASSWORD } = process.env;
const demo = DEMO !== 'off';

try {
  await step(async () => {
    const names = await migrate(DATABASE_URL);
    return names.length === 0 ? 'The database is up to date' : `Migrations applied: ${names.join(', ')}`;
  });
  await step(async () => {
    const seeded = await seedNewsroom({ dataDir: DATA_DIR, siteUrl: SITE_URL, demo, demoPassword: DEMO_PASSWORD || undefined });
    if (!seeded) return 'The database has its content';
    return demo ? 'The demo newsroom is in place' : 'The empty paper has its administrator';
  });
  // Not when the last idle connection has had its time.
  process.exit(0);
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exit(1);
}
