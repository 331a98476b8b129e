import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { defineConfig } from 'playwright/test'
import { FIREFOX } from './tests/browser/firefox.ts'

/** What `npm run proof` looks at. */
const proved = process.env['PROVED_KIT']
const isProved = (kit: string): boolean => proved !== undefined && resolve(proved) === join(import.meta.dirname, kit)
/** What is promised in the second engine as well; of these files not what Playwright can do in Chromium alone (two
 * fingers, a pen, phones, the media of print, pages without script, pictures, whose style the policy stops), nor what
 * measures half a pixel or half a second. By finger, cards and words stand for all kinds. */
const DRIVEN_TWICE =
  /\/(?:browser|proof\/fixture)\/(?:fits|keys|finding|zoom|reading|speaker|first-tries|exercise-(?:boards|cards|state)|draw|draw-speaker|own-class(?:-[a-z]+)?|room-check|start-(?:page|entered))\.test\.ts$/
const CHROMIUM_ALONE =
  /(?<!cases|stolen-turn) by touch,|second finger|a copy prints|prints as a list|wider than the page|390×844|upright|reading page comes first|without script|no script runs|none of it is printed|another theme|leave links alone/
/** With the proof of the fixture, and where a Firefox is named. */
const SECOND = isProved('tests/kit') || process.env['KIT_FIREFOX'] !== undefined ? FIREFOX : undefined
/** What is promised of one kit alone. */
const OF_ONE_KIT: readonly (readonly [RegExp, boolean])[] = [
  [/\/proof\/(?:this-kit|robustness)\//, isProved('.')],
  [/\/proof\/fixture\//, isProved('tests/kit')],
]

/**
 * Unit tests need no browser and no build; the others open the kit that `tests/browser/build-kit.ts` builds first: those
 * of the program the pages of the fixture, the proof all of any kit (`tests/browser/kits.ts`). What is promised of this
 * project's own content alone stands in `tests/proof/this-kit/`, of the fixture's in `fixture/`, of what a machine may do
 * to the program, once before a release, in `robustness/`.
 */
export default defineConfig<object, { firefox: string }>({
  testDir: 'tests',
  outputDir: '.cache/test-results',
  reporter: process.env['CI'] ? [['list']] : [['dot']],
  fullyParallel: true,
  // One more than cores: some of a test is waiting for a browser.
  workers: availableParallelism() + 1,
  timeout: 60_000,
  // A context of its own costs a test half a second of work, more than what most of them do.
  use: { actionTimeout: 10_000, reuseContext: true },
  // Once more on a busy machine; a test that passes only then is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    // First, so that it goes on while the unit tests run.
    {
      name: 'build',
      testMatch: /tests\/browser\/build-kit\.ts$/,
      ...(proved === undefined ? {} : { teardown: 'looked at' }),
    },
    { name: 'unit', testMatch: /tests\/(?!browser\/|proof\/)[^/]+\/[^/]+\.test\.ts$/ },
    { name: 'browser', testMatch: /tests\/browser\/.*\.test\.ts$/, dependencies: ['build'] },
    ...(SECOND === undefined ? [] : [
      {
        name: 'proof in Firefox',
        testMatch: DRIVEN_TWICE,
        grepInvert: CHROMIUM_ALONE,
        dependencies: ['build'],
        use: { firefox: SECOND, reuseContext: false },
      },
    ]),
    ...(proved === undefined ? [] : [
      {
        name: 'proof',
        testMatch: /tests\/proof\/.*\.test\.ts$/,
        testIgnore: OF_ONE_KIT.flatMap(([files, here]) => (here ? [] : [files])),
        dependencies: ['build'],
      },
      { name: 'looked at', testMatch: /tests\/proof\/looked-at\.ts$/ },
    ]),
  ],
})
