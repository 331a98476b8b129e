import { all, create, named, one, textOf } from '../base/dom.ts'
import * as wording from '../wording.ts'

/** A field in place of what a pencil would fill, under a key that is its own on the sheet. */
export interface SheetField {
  readonly key: string
  readonly control: HTMLInputElement | HTMLTextAreaElement
  /** What paper has: it prints again where nothing was typed. */
  readonly paper: HTMLElement
}

/**
 * Puts labelled fields where a sheet has room to write: blanks, places, boxes to mark, stages, ruled lines. They are
 * for
 * somebody who has only a phone, or a screen reader; paper stays as it is.
 */
export function makeFields(sheet: HTMLElement): readonly SheetField[] {
  const fields: SheetField[] = []
  const put = (paper: HTMLElement, key: string, control: SheetField['control']): void => {
    control.classList.add('sheet-field')
    paper.classList.add('paper-room')
    paper.after(control)
    fields.push({ key, control, paper })
  }
  const line = (label: string): HTMLInputElement =>
    create('input', { type: 'text', 'aria-label': label, autocomplete: 'off', spellcheck: 'false' })
  const area = (label: string, rows: number): HTMLTextAreaElement =>
    create('textarea', { 'aria-label': label, rows: String(rows) })

  for (const task of all(sheet, '.task')) {
    const id = task.getAttribute('aria-labelledby') ?? ''
    for (const [number, blank] of named(task, 'blank')) {
      put(blank, `${id}/blank-${number}`, line(wording.blankNumber + number))
    }
    for (const [number, place] of named(task, 'place')) {
      const room = one(place, '.place-room')
      const name = textOf(one(place, '.place-name'))
      if (room) put(room, `${id}/place-${number}`, line(`${wording.lettersFor}${number} ${name}`.trim()))
    }
    const many = one(task, '.options')?.dataset['choose'] === 'several'
    for (const [letter, option] of named(task, 'option')) {
      const mark = create('input', {
        type: many ? 'checkbox' : 'radio',
        name: id,
        value: letter,
        'aria-label': textOf(option),
        class: 'sheet-field',
      })
      option.append(mark)
      fields.push({ key: `${id}/option-${letter}`, control: mark, paper: option })
    }
    for (const [number, stage] of named(task, 'stage')) {
      const room = one(stage, '.stage-room')
      if (room) {
        put(room, `${id}/stage-${number}`, area(wording.whatHappensAt + textOf(one(stage, '.stage-name')), 3))
      }
    }
    for (const [index, room] of all(task, ':scope > :is(.ruled, .space)').entries()) {
      const label = room.matches('.space') ? wording.whatYouWouldDraw : textOf(one(task, '.task-reasons'))
      put(room, `${id}/lines-${index + 1}`, area(`${label}: ${textOf(one(task, 'h2'))}`, 4))
    }
  }
  for (const [index, ruled] of all(sheet, '.ruled, .space').entries()) {
    // Each of several slips on a page would be the same.
    if (ruled.closest('.task, .slip, .slide-row')) continue
    put(ruled, `lines-${index + 1}`, area(wording.yourNotes + headingBefore(ruled), 4))
  }
  return fields
}

/** The heading under which something stands. */
function headingBefore(element: HTMLElement): string {
  const headings = all(document, 'h1, h2, h3').filter((each) =>
    each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
  )
  return textOf(headings.at(-1))
}
