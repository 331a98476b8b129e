import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { findBrowser } from '../../scripts/browser/find.ts'
import type { OpenBrowser } from '../../scripts/browser/launch.ts'
import { shareBrowser } from '../../scripts/browser/shared.ts'
import { KitError } from '../../scripts/report/kit-error.ts'

test.describe.configure({ mode: 'serial' })

const notices: string[] = []
/** Whoever starts the browser of a fresh clone first hears of its unpacking, too. */
const hear = (text: string): void => {
  if (!text.startsWith('Unpacking')) notices.push(text)
}
const share = () => shareBrowser({ onNotice: hear })
test.beforeEach(() => void notices.splice(0))

/** Ends the browser as the system does when memory runs out: without a word. */
async function kill({ browser }: OpenBrowser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo') as {
    processInfo: { type: string; id: number }[]
  }
  process.kill(processInfo.find(({ type }) => type === 'browser')?.id ?? 0, 'SIGKILL')
}

const work = async ({ browser }: OpenBrowser): Promise<string | null> => {
  const page = await browser.newPage()
  await page.setContent('<p>Done</p>')
  return page.textContent('p')
}

test('a browser that is killed in the middle of its work is started anew once, and the work done again', async () => {
  const shared = share()
  let times = 0
  const killing = async (open: OpenBrowser): Promise<string | null> => {
    if (++times === 1) await kill(open)
    return work(open)
  }
  try {
    expect(await Promise.all([shared.use(killing), shared.use(work)])).toEqual(['Done', 'Done'])
    expect(times).toBe(2)
    expect(notices).toEqual(['The browser ended in the middle of its work, and is started anew.'])
  } finally {
    await shared.close()
  }
})

test('one that is killed a second time is said in a sentence, to all who worked in it; a later call gets a new one', async () => {
  const shared = share()
  const killing = async (open: OpenBrowser): Promise<string | null> => {
    await kill(open)
    return work(open)
  }
  try {
    const ends = await Promise.allSettled([
      shared.use(killing),
      shared.use(async ({ browser }) => {
        const page = await browser.newPage()
        await page.waitForTimeout(20_000)
      }),
    ])
    for (const end of ends) {
      expect(end).toMatchObject({ status: 'rejected', reason: expect.any(KitError) as unknown })
      expect(String((end as PromiseRejectedResult).reason)).toMatch(
        /ended in the middle of its work, twice: .*\n.*KIT_BROWSER/,
      )
    }
    expect(notices).toHaveLength(1)
    expect(await shared.use(work)).toBe('Done')
  } finally {
    await shared.close()
  }
})

test('a page that crashes counts as much; what fails otherwise is not done again', async () => {
  const shared = share()
  let times = 0
  try {
    expect(await shared.use(async (open) => {
      const page = await open.browser.newPage()
      if (++times > 1) return work(open)
      await page.goto('chrome://crash').catch(() => undefined)
      return page.textContent('p')
    })).toBe('Done')
    expect(times).toBe(2)
    await expect(shared.use(async () => {
      times++
      throw new Error('No such slide')
    })).rejects.toThrow('No such slide')
    expect(times).toBe(3)
  } finally {
    await shared.close()
  }
})

test('one that is killed while it starts is started anew, and that it never starts is said in a sentence', async () => {
  test.skip(process.platform === 'win32', 'no shell script is a browser there')
  const folder = mkdtempSync(join(tmpdir(), 'kit-killed-'))
  const program = join(folder, 'browser')
  const found = { kind: 'given', path: program, identity: 'test' } as const
  try {
    // The first start ends in a kill, the second is the real browser.
    const real = findBrowser()
    writeFileSync(program,
      `#!/bin/sh\nif [ -e "${folder}/once" ]; then exec "${real.path}" "$@"; fi\n: > "${folder}/once"\nkill -9 $$\n`)
    chmodSync(program, 0o755)
    if (real.npm === undefined) {
      const shared = shareBrowser({ found, onNotice: hear })
      expect(await shared.use(work)).toBe('Done')
      await shared.close()
      expect(notices).toEqual(['The browser was killed while it started, and is started anew.'])
      expect(existsSync(join(folder, 'once'))).toBe(true)
    }
    writeFileSync(program, '#!/bin/sh\nkill -9 $$\n')
    const never = shareBrowser({ found })
    await expect(never.use(work)).rejects.toThrow(/does not start: it is killed each time.*\nSet KIT_BROWSER/)
    await expect(never.use(work)).rejects.toBeInstanceOf(KitError)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
