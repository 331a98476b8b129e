import { shareBrowser } from '../../scripts/browser/shared.ts'
import { LiveKit } from '../../scripts/dev/live-kit.ts'
import { pageAt } from '../../scripts/dev/serve.ts'
import { expect, GOOD, test, writeKit } from './run.ts'

test('the dev server shows a deck whose own name ends as those of scripts do', async ({ folder }) => {
  await writeKit(folder, { 'slides/play-script.md': `---\ntitle: The play itself\n---\n\n${GOOD}` })
  const browser = shareBrowser()
  const kit = new LiveKit(folder, browser, () => undefined)
  try {
    await kit.make()
    const page = await pageAt('/give-out/decks/play-script.html', kit)
    expect(page?.content).toContain('<title>The play itself</title>')
    const status = async (path: string): Promise<number | undefined> =>
      (await pageAt(`/presenter/decks/${path}`, kit))?.status
    expect([await status('play-script.pdf'), await status('play-script-script.pdf')]).toEqual([200, 200])
    expect([await status('play.html'), await status('play-script-script.html')]).toEqual([404, 404])
  } finally {
    await browser.close()
  }
})
