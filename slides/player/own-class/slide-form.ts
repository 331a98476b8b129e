import type { Dialogs } from '../base/dialog.ts'
import { randomWord } from '../base/random-word.ts'
import { formDialog, lineField, linesField, pictureField } from './forms.ts'
import { fitOf } from './own-fit.ts'
import { TITLE_LENGTH, type OwnSlide } from './plan.ts'

const PICTURE_WIDTH = 1600

/** Asks for what stands on a slide of one's own; `undefined`: a new one. */
export function slideForm(dialogs: Dialogs, put: (slide: OwnSlide) => void): (slide: OwnSlide | undefined) => void {
  const title = lineField('Title', '', TITLE_LENGTH)
  const lines = linesField('Lines, each a point', 5)
  const picture = pictureField('A picture: a PNG, JPEG, WebP or SVG file', PICTURE_WIDTH)
  const notes = linesField('Notes, which only you see', 3)
  let now: OwnSlide | undefined
  const parts = [title.element, lines.element, picture.element, notes.element]
  const dialog = formDialog(dialogs, 'own-slide', 'A slide of your own', parts, () => {
    const shown = picture.get()
    if (typeof shown === 'string') return shown
    const said = lines.input.value.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    if (title.input.value.trim() === '') {
      title.input.focus()
      return 'Give the slide a title.'
    }
    const slide = {
      id: now?.id ?? `own-${randomWord().slice(0, 8)}`,
      title: title.input.value.trim(),
      lines: said,
      notes: notes.input.value.trim(),
      ...(shown ? { picture: shown } : {}),
    }
    if (fitOf(slide) === undefined) return 'That is more than fits on one slide: make it two, or say it shorter.'
    put(slide)
    return undefined
  })
  return (slide) => {
    now = slide
    title.input.value = slide?.title ?? ''
    lines.input.value = slide?.lines.join('\n') ?? ''
    notes.input.value = slide?.notes ?? ''
    picture.put(slide?.picture)
    dialog.open()
  }
}
