import type { Dialogs } from '../base/dialog.ts'
import { create } from '../base/dom.ts'
import { formDialog, lineField, pictureField } from './forms.ts'
import { COVER_TEXTS, LINE_LENGTH, NAME_LENGTH, TITLE_LENGTH, type OwnCover } from './plan.ts'
import * as wording from '../wording.ts'

const LABELS: Readonly<Record<(typeof COVER_TEXTS)[number], readonly [label: string, hint: string, length: number]>> = {
  title: [wording.coverTitle, '', TITLE_LENGTH],
  speaker: [wording.whoSpeaks, '', TITLE_LENGTH],
  course: [wording.course, '', NAME_LENGTH],
  date: [wording.date, '', NAME_LENGTH],
  place: [wording.placeOfClass, '', NAME_LENGTH],
  closing: [wording.lastSlideSays, wording.thankYou, TITLE_LENGTH],
  address: [wording.whereToAsk, wording.pageOrMail, LINE_LENGTH],
}

const LOGO_WIDTH = 640

/** Asks for what stands on the cover and on the last slide. */
export function coverForm(
  dialogs: Dialogs,
  deckTitle: string,
  cover: () => OwnCover,
  put: (cover: OwnCover) => void,
): () => void {
  const texts = COVER_TEXTS.map((name) => {
    const [label, hint, length] = LABELS[name]
    return { name, ...lineField(label, name === 'title' ? deckTitle : hint, length) }
  })
  const minutes = lineField(wording.minutesOfClass, '', LINE_LENGTH, 'number')
  for (const [name, value] of [['min', '0'], ['max', '600'], ['step', 'any']] as const) {
    minutes.input.setAttribute(name, value)
  }
  const logo = pictureField(wording.logoFile, LOGO_WIDTH)
  const note = create('p', { class: 'mine-note' }, wording.emptyStays)
  const dialog = formDialog(dialogs, 'cover', wording.coverAndLast, [
    note,
    create('div', { class: 'mine-fields' }, ...texts.map(({ element }) => element), minutes.element),
    logo.element,
  ], () => {
    const picture = logo.get()
    if (typeof picture === 'string') return picture
    const { logo: _logo, minutes: _minutes, ...before } = cover()
    const said = Object.fromEntries(texts.map(({ name, input }) => [name, input.value.trim()]))
    const length = minutes.input.valueAsNumber
    put({
      ...before,
      ...said,
      ...(length > 0 && length <= 600 ? { minutes: length } : {}),
      ...(picture ? { logo: picture } : {}),
    })
    return undefined
  })
  return () => {
    const now = cover()
    for (const { name, input } of texts) input.value = now[name]
    minutes.input.value = now.minutes === undefined ? '' : String(now.minutes)
    logo.put(now.logo)
    dialog.open()
  }
}
