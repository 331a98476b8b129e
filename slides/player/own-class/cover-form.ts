import type { Dialogs } from '../base/dialog.ts'
import { create } from '../base/dom.ts'
import { formDialog, lineField, pictureField } from './forms.ts'
import { COVER_TEXTS, LINE_LENGTH, NAME_LENGTH, TITLE_LENGTH, type OwnCover } from './plan.ts'

const LABELS: Readonly<Record<(typeof COVER_TEXTS)[number], readonly [label: string, hint: string, length: number]>> = {
  title: ['Title', '', TITLE_LENGTH],
  speaker: ['Who speaks', '', TITLE_LENGTH],
  course: ['Course', '', NAME_LENGTH],
  date: ['Date', '', NAME_LENGTH],
  place: ['Place', '', NAME_LENGTH],
  closing: ['What the last slide says', 'Thank you', TITLE_LENGTH],
  address: ['Where to ask or read on', 'A page or an address of mail', LINE_LENGTH],
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
  const minutes = lineField('Minutes of the class', '', LINE_LENGTH, 'number')
  for (const [name, value] of [['min', '0'], ['max', '600'], ['step', 'any']] as const) {
    minutes.input.setAttribute(name, value)
  }
  const logo = pictureField('Logo: a PNG, JPEG, WebP or SVG file', LOGO_WIDTH)
  const note = create('p', { class: 'mine-note' }, 'What is left empty stays as the deck has it.')
  const dialog = formDialog(dialogs, 'cover', 'Cover and last slide', [
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
