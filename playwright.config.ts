import { defineConfig } from 'playwright/test'

/** Unit tests need no browser and no build; browser tests open the kit that `tests/browser/build-kit.ts` builds
 * first. */
export default defineConfig({
  testDir: 'tests',
  outputDir: '.cache/test-results',
  reporter: process.env['CI'] ? [['list']] : [['dot']],
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  use: { actionTimeout: 10_000 },
  // Once more on a busy machine; a test that passes only then is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    { name: 'unit', testMatch: /tests\/(?!browser\/)[^/]+\/[^/]+\.test\.ts$/ },
    { name: 'build', testMatch: /tests\/browser\/build-kit\.ts$/ },
    { name: 'browser', testMatch: /tests\/browser\/.*\.test\.ts$/, dependencies: ['build'] },
  ],
})
