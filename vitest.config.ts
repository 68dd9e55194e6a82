import { defineConfig } from 'vitest/config';

// Longer than any test takes on the busiest machine it may run on: only what hangs is ended.
const PATIENCE = { testTimeout: 180_000, hookTimeout: 180_000 };
const quiet = { NODE_ENV: 'test', LOG_LEVEL: 'silent', TZ: 'UTC' } as const;

export default defineConfig({
  test: {
    env: quiet,
    allowOnly: false,
    ...PATIENCE,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
          exclude: ['tests/unit/**/*.apart.test.{ts,tsx}'],
          setupFiles: ['tests/support/configuration.ts'],
          // What a file loads serves the next one, too: in half the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          // With a configuration of their own, or with something else in the place of a module.
          name: 'apart',
          include: ['tests/unit/**/*.apart.test.{ts,tsx}'],
          setupFiles: ['tests/support/configuration.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/configuration.ts', 'tests/support/database.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/paper-setup.ts'],
          setupFiles: ['tests/support/configuration.ts'],
          // One paper for all, so one file at a time: what one test publishes another one would see.
          fileParallelism: false,
        },
      },
    ],
  },
});
