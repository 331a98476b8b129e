import { button, create } from '../base/dom.ts'
import type { Dialog, Dialogs } from '../base/dialog.ts'
import { randomWord } from '../base/store.ts'
import type { Edition } from '../../../scripts/compiler/model.ts'
import { fitOf } from './arrange.ts'
import { readPicture } from './picture.ts'
import {
  COVER_TEXTS,
  LINE_LENGTH,
  NAME_LENGTH,
  NOTES_LENGTH,
  TITLE_LENGTH,
  type OwnCover,
  type OwnPicture,
  type OwnSlide,
} from './plan.ts'
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

const CHOICES: readonly { readonly edition: Edition; readonly label: string; readonly what: string }[] = [
  { edition: 'presenter', label: wording.forPresenting, what: wording.presentingIs },
  { edition: 'give-out', label: wording.givingOut, what: wording.givingOutIs },
  { edition: 'afterwards', label: wording.forAfterwards, what: wording.afterwardsIs },
]

/** Asks for whom a copy is. @param save says under which name it went out */
export function saveForm(
  dialogs: Dialogs,
  hasAnswers: () => boolean,
  save: (edition: Edition) => string,
): () => void {
  const said = create('p', { class: 'mine-said', role: 'status' })
  const choices = CHOICES.map(({ edition, label, what }) => ({
    edition,
    element: create('p', { class: 'mine-edition' }, button('button', label, () => {
      said.textContent = wording.savedAs(save(edition))
    }), create('span', {}, what)),
  }))
  const dialog = dialogs.make({
    name: 'save',
    title: wording.saveCopy,
    prepare: () => {
      said.replaceChildren()
      for (const { edition, element } of choices) element.hidden = edition === 'afterwards' && !hasAnswers()
    },
  })
  dialog.body.append(...choices.map(({ element }) => element), said)
  return dialog.open
}

interface TextField {
  readonly element: HTMLElement
  readonly input: HTMLInputElement | HTMLTextAreaElement
}

let fields = 0

/** A labelled field for a line of text. */
function lineField(
  label: string,
  hint: string,
  length = LINE_LENGTH,
  type = 'text',
): TextField & { readonly input: HTMLInputElement } {
  const id = `mine-field-${(fields += 1)}`
  const input = create('input', { id, type, maxlength: String(length), autocomplete: 'off', placeholder: hint })
  return { input, element: create('p', { class: 'mine-field' }, create('label', { for: id }, label), input) }
}

/** A labelled field for several lines. */
function linesField(label: string, rows: number): TextField {
  const id = `mine-field-${(fields += 1)}`
  const input = create('textarea', { id, rows: String(rows), maxlength: String(NOTES_LENGTH) })
  return { input, element: create('p', { class: 'mine-field' }, create('label', { for: id }, label), input) }
}

interface PictureField {
  readonly element: HTMLElement
  put(picture: OwnPicture | undefined): void
  /** The picture with its words; a text says what is missing. */
  get(): OwnPicture | undefined | string
}

/** Chooses a picture, and asks what it shows. @param width of its place, in px */
function pictureField(label: string, width: number): PictureField {
  const id = `mine-field-${(fields += 1)}`
  const file = create('input', { id, type: 'file', accept: 'image/png,image/jpeg,image/webp,image/svg+xml' })
  const alt = lineField(wording.pictureShows, '')
  const image = create('img', { class: 'mine-picture', alt: '' })
  const said = create('p', { class: 'mine-said', role: 'status' })
  const drop = button('button', wording.withoutPicture, () => show(undefined))
  const more = create('div', { class: 'mine-picture-parts' }, image, drop, alt.element)
  let src: string | undefined
  let reading = false

  function show(next: string | undefined): void {
    src = next
    more.hidden = next === undefined
    if (next === undefined) image.removeAttribute('src')
    else image.src = next
    if (next === undefined) file.value = ''
  }
  file.addEventListener('change', () => {
    const chosen = file.files?.[0]
    if (!chosen) return
    said.textContent = wording.readingFile
    reading = true
    void readPicture(chosen, width).then((read) => {
      reading = false
      said.textContent = 'refused' in read ? read.refused : ''
      show('refused' in read ? undefined : read.src)
      if ('src' in read) alt.input.focus()
    })
  })
  return {
    element: create('div', {}, create('p', { class: 'mine-field' }, create('label', { for: id }, label), file), said,
      more),
    put(picture) {
      said.textContent = ''
      file.value = ''
      alt.input.value = picture?.alt ?? ''
      show(picture?.src)
    },
    get() {
      if (reading) return wording.stillReading
      if (src === undefined) return undefined
      const words = alt.input.value.trim()
      if (words !== '') return { src, alt: words }
      alt.input.focus()
      return wording.sayWhatItShows
    },
  }
}

/** A dialog with fields, and a button that says what it does. @param done a text says what is missing */
function formDialog(
  dialogs: Dialogs,
  name: string,
  title: string,
  parts: readonly HTMLElement[],
  done: () => string | undefined,
): Dialog {
  const said = create('p', { class: 'mine-said', role: 'alert' })
  const form = create('form', { class: 'mine-form' }, ...parts,
    create('div', { class: 'mine-foot' }, said,
      create('div', { class: 'row' }, create('button', { type: 'submit', class: 'button' }, wording.done),
        button('button', wording.cancel, () => dialog.close()))))
  const dialog = dialogs.make({
    name,
    title,
    isFilledIn: true,
    prepare: () => {
      said.textContent = ''
      form.querySelector<HTMLElement>('input:not([type=file]), textarea')?.focus()
    },
  })
  dialog.body.append(form)
  form.addEventListener('input', () => (said.textContent = ''))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const missing = done()
    said.textContent = missing ?? ''
    if (missing === undefined) dialog.close()
  })
  return dialog
}
