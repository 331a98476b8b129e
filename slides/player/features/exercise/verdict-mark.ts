import { create } from '../../base/dom.ts'
import { icon, type IconName } from '../../base/icons.ts'
import type { Verdict } from './checking.ts'

const MARKS: Readonly<Record<Verdict, { readonly icon: IconName; readonly words: string }>> = {
  right: { icon: 'right', words: 'right' },
  more: { icon: 'larger', words: 'right, and it belongs elsewhere too' },
  wrong: { icon: 'close', words: 'not right' },
  moved: { icon: 'arrow', words: 'the answer' },
  missed: { icon: 'arrow', words: 'right, but not chosen' },
}

/** A shape for the eye and words for the ear; the colour only adds to them. */
export function verdictMark(verdict: Verdict): HTMLElement {
  const { icon: shape, words } = MARKS[verdict]
  return create('span', { class: 'verdict', 'data-verdict': verdict, title: words }, icon(shape),
    create('span', { class: 'visually-hidden' }, `, ${words}`))
}
