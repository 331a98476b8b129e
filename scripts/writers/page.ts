import { defined } from '../compiler/settings.ts'
import { noticeComment, partsInside } from '../licences/licences.ts'
import { type Document, renderDocument } from '../render/document.ts'
import { kitStyle } from '../render/kit-style.ts'
import { extraStyle } from './extra-styles.ts'
import { facesOf } from './page-faces.ts'
import { type PlainPage, renderPlainPage } from '../render/plain-page.ts'
import { type MadeKit, playerIn } from '../make-kit.ts'
import { imprintOf } from './imprint.ts'
import type { Running } from './sheet-style.ts'
import { wordingOf } from '../words/wording.ts'

/** A page before it has its faces and notices. */
export interface PageParts extends Omit<Document, 'notices' | 'live'> {
  /** What the page boxes of its paper say, in the same faces. */
  readonly runningText?: string
}

/** One HTML file with the faces that it uses, cut to its characters, and the notices of what others made and is inside. */
export async function assemblePage(made: MadeKit, parts: PageParts): Promise<string> {
  const { bundled, kit, live } = made
  const style = await facesOf(parts.body, kit.settings, parts.runningText) + parts.style + kitStyle(kit.settings)
    + extraStyle(parts.body, playerIn(made, parts.language))
  const notices = noticeComment(partsInside([style, parts.script].join(''), bundled))
  return renderDocument({ ...parts, style, notices, ...defined({ live }) })
}

/**
 * One self-contained HTML file that reads and prints without script; filter and copy buttons need it.
 * @param running page boxes of the paper that it is printed on, which say where it comes from; absent: whatever lies in
 * the printer
 */
export function writePlainPage(made: MadeKit, page: PlainPage, running?: Running): Promise<string> {
  const { settings } = made.kit
  const player = playerIn(made, settings.language)
  return assemblePage(made, {
    title: `${page.title} · ${settings.title}`,
    language: settings.language,
    bodyClass: page.look === undefined ? 'page' : `page page-${page.look}`,
    style: [page.look === 'guide' ? player.guideStyle : player.pageStyle, running?.style].join(''),
    ...(running === undefined ? {} : { runningText: running.text }),
    body: renderPlainPage(page, settings, wordingOf(settings.language),
      running === undefined ? imprintOf(made) : undefined),
    script: player.pageScript,
  })
}
