import type { BuildRequest, BuildResult } from './build-kit.ts'
import { setTimeout } from 'node:timers/promises'
import { tellDamage } from './assets/cache.ts'
import { shareBrowser } from './browser/shared.ts'
import { mayPrint } from './choose-outputs.ts'
import { machinesIn } from './make-outputs.ts'
import { prepareOutput } from './output-folder.ts'

/** Until a browser that was called has been started, ms. Reading the program would keep it waiting. */
const STARTED = 15

/** Builds a kit, with a browser that starts while the rest of the program is read: each takes a third of a second. */
export async function build(request: BuildRequest): Promise<BuildResult> {
  await prepareOutput(request.out)
  const browser = shareBrowser({ onNotice: request.notice })
  try {
    const machines = machinesIn(browser)
    if (mayPrint(request.only)) {
      machines.press()
      await setTimeout(STARTED)
    }
    const { buildKit } = await import('./build-kit.ts')
    return await buildKit(request, browser, machines)
  } finally {
    tellDamage(request.notice)
    await browser.close()
  }
}
