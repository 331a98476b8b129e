import { create, icon, type IconName } from '../../base/dom.ts'
import type { Verdict } from './checking.ts'
import * as wording from '../../wording.ts'

const MARKS: Readonly<Record<Verdict, { readonly icon: IconName; readonly words: string }>> = {
  right: { icon: 'right', words: wording.verdictRight },
  more: { icon: 'larger', words: wording.verdictMore },
  wrong: { icon: 'close', words: wording.verdictWrong },
  moved: { icon: 'arrow', words: wording.verdictMoved },
  missed: { icon: 'arrow', words: wording.verdictMissed },
}

/** A shape for the eye and words for the ear; the colour only adds to them. */
export function verdictMark(verdict: Verdict): HTMLElement {
  const { icon: shape, words } = MARKS[verdict]
  return create('span', { class: 'verdict', 'data-verdict': verdict, title: words }, icon(shape),
    create('span', { class: 'visually-hidden' }, `, ${words}`))
}
