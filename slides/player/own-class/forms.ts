import { button, create } from '../base/dom.ts'
import type { Dialog, Dialogs } from '../base/dialog.ts'
import { readPicture } from './picture.ts'
import { LINE_LENGTH, NOTES_LENGTH, type OwnPicture } from './plan.ts'
import * as wording from '../wording.ts'

export interface TextField {
  readonly element: HTMLElement
  readonly input: HTMLInputElement | HTMLTextAreaElement
}

let fields = 0

/** A labelled field for a line of text. */
export function lineField(
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
export function linesField(label: string, rows: number): TextField {
  const id = `mine-field-${(fields += 1)}`
  const input = create('textarea', { id, rows: String(rows), maxlength: String(NOTES_LENGTH) })
  return { input, element: create('p', { class: 'mine-field' }, create('label', { for: id }, label), input) }
}

export interface PictureField {
  readonly element: HTMLElement
  put(picture: OwnPicture | undefined): void
  /** The picture with its words; a text says what is missing. */
  get(): OwnPicture | undefined | string
}

/** Chooses a picture, and asks what it shows. @param width of its place, in px */
export function pictureField(label: string, width: number): PictureField {
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
export function formDialog(
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
