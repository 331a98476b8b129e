import { type PlainPage, renderPlainPage } from '../render/plain-page.ts'
import type { MadeKit } from '../make-kit.ts'
import { imprintOf } from './imprint.ts'
import { assemblePage } from './page.ts'
import type { Running } from './sheet-style.ts'

/**
 * One self-contained HTML file that reads and prints without script; filter and copy buttons need it.
 * @param running page boxes of the paper that it is printed on, which say where it comes from; absent: whatever lies in
 * the printer
 */
export function writePlainPage(made: MadeKit, page: PlainPage, running?: Running): Promise<string> {
  const { settings } = made.kit
  return assemblePage(made, {
    title: `${page.title} · ${settings.title}`,
    language: settings.language,
    bodyClass: page.look === undefined ? 'page' : `page page-${page.look}`,
    style: [page.look === 'guide' ? made.player.guideStyle : made.player.pageStyle, running?.style].join(''),
    ...(running === undefined ? {} : { runningText: running.text }),
    body: renderPlainPage(page, running === undefined ? imprintOf(made) : undefined),
    script: made.player.pageScript,
  })
}
