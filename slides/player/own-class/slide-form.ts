import type { Dialogs } from '../base/dialog.ts'
import { randomWord } from '../base/store.ts'
import { formDialog, lineField, linesField, pictureField } from './forms.ts'
import { fitOf } from './own-fit.ts'
import { TITLE_LENGTH, type OwnSlide } from './plan.ts'
import * as wording from '../wording.ts'

const PICTURE_WIDTH = 1600

/** Asks for what stands on a slide of one's own; `undefined`: a new one. */
export function slideForm(dialogs: Dialogs, put: (slide: OwnSlide) => void): (slide: OwnSlide | undefined) => void {
  const title = lineField(wording.coverTitle, '', TITLE_LENGTH)
  const lines = linesField(wording.linesAsPoints, 5)
  const picture = pictureField(wording.aPicture, PICTURE_WIDTH)
  const notes = linesField(wording.notesForYou, 3)
  let now: OwnSlide | undefined
  const parts = [title.element, lines.element, picture.element, notes.element]
  const dialog = formDialog(dialogs, 'own-slide', wording.aSlideOfYourOwn, parts, () => {
    const shown = picture.get()
    if (typeof shown === 'string') return shown
    const said = lines.input.value.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    if (title.input.value.trim() === '') {
      title.input.focus()
      return wording.giveItTitle
    }
    const slide = {
      id: now?.id ?? `own-${randomWord().slice(0, 8)}`,
      title: title.input.value.trim(),
      lines: said,
      notes: notes.input.value.trim(),
      ...(shown ? { picture: shown } : {}),
    }
    if (fitOf(slide) === undefined) return wording.tooMuchForOne
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
