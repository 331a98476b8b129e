import { shareBrowser } from '../browser/shared.ts'
import { LiveKit } from '../dev/live-kit.ts'
import { serve } from '../dev/serve.ts'
import { toldToEnd } from '../report/ends.ts'
import type { Options } from '../options.ts'
import { count, printProblems } from '../report/print-problems.ts'
import { answer, tell } from '../report/terminal.ts'

/** Serves the kit with live reload until it is stopped with Ctrl+C. */
export async function run(options: Options): Promise<number> {
  if (!options.quiet) tell('Making the kit: reading, drawing the diagrams …')
  const browser = shareBrowser({ onNotice: tell })
  const kit = new LiveKit(options.root, browser, (problems, mended) => {
    printProblems(problems)
    if (mended) tell('All problems are mended.')
  })
  try {
    const open = process.stdout.isTTY === true && process.env['CI'] === undefined
    const server = await serve({
      root: options.root,
      open,
      ...(options.port === undefined ? {} : { port: options.port }),
    }, kit)
    const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${server.config.server.port}/`
    answer(`${kit.made === undefined ? 'Nothing yet' : count(kit.made.kit.decks.length, 'deck')} at ${address}`)
    answer('Save a file and the open slides change. Stop with Ctrl+C.')
    const code = await toldToEnd()
    await server.close()
    return code
  } finally {
    await browser.close()
  }
}
