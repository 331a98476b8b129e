import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrowser } from '../../../scripts/browser/find.ts'
import { expect, GOOD, runKit, test, writeKit } from '../../command-line/run.ts'

test('a build whose browser is killed while printing goes on with another; killed again, it says so and writes nothing', async ({ folder }) => {
  test.skip(process.platform === 'win32' || findBrowser().npm !== undefined,
    'needs a browser that a shell script can start')
  test.setTimeout(120_000)
  const root = join(folder, 'kit')
  await writeKit(root,
    Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`slides/${name}.md`, GOOD.replace('A talk', name)])))
  for (const [deaths, wanted] of [['1', 0], ['2', 1]] as const) {
    const [home, cache] = [join(folder, deaths), join(folder, deaths, 'cache')]
    const browser = join(home, 'browser')
    // Killed when the next PDF is there, as often as it should be.
    await writeKit(home, {
      deaths: '',
      browser: `#!/bin/sh
pdfs() { ls "${cache}/pdf" 2>/dev/null | grep -vc 'tmp$'; }
if [ "$(wc -c < "${home}/deaths")" -lt ${deaths} ]; then
  printf x >> "${home}/deaths"
  before=$(pdfs)
  (while [ "$(pdfs)" = "$before" ] && kill -0 $$ 2>/dev/null; do sleep 0.02; done; kill -9 $$) > "${home}/log" 2>&1 &
fi
exec "${findBrowser().path}" "$@"
`,
    })
    await chmod(browser, 0o755)
    const { code, out, err } = await runKit(['build', '--root', root, '--out', join(home, 'dist')], {
      KIT_BROWSER: browser,
      KIT_CACHE: cache,
    })
    expect.soft(code, err).toBe(wanted)
    expect.soft(err).toMatch(/^The browser ended in the middle of its work, and is started anew\.$/m)
    expect.soft(err).not.toMatch(/ {4}at /)
    if (wanted === 0) expect.soft(out).toMatch(/files in /)
    else expect.soft(err).toMatch(/^The browser ended in the middle of its work, twice: .*\n.*KIT_BROWSER\.$/m)
    expect.soft((await readdir(home)).includes('dist')).toBe(wanted === 0)
  }
})
