import { button, create } from '../base/dom.ts'
import { isRecord, parseJson, type Memory } from '../base/store.ts'
import type { SheetField } from './fields.ts'
import * as wording from '../wording.ts'

const KEY = 'written'

/** Keeps what is typed on this device, brings it back, prints it; one button clears everything. */
export function keepFields(fields: readonly SheetField[], kept: Memory, sheet: HTMLElement): void {
  const status = create('span', { role: 'status' })
  const tools = create('div', { class: 'sheet-tools' }, create('p', {}, wording.youCanWrite, status),
    button('sheet-button', wording.printWhatIWrote, () => window.print()), ' ',
    button('sheet-button', wording.clearEverything, clear))
  sheet.prepend(tools)

  const written = readWritten(kept.get(KEY))
  for (const { key, control } of fields) {
    put(control, written[key] ?? '')
    control.addEventListener('input', keep)
  }
  show()

  function keep(): void {
    const now = Object.fromEntries(fields.flatMap(({ key, control }) => {
      const value = valueOf(control)
      return value === '' ? [] : [[key, value] as const]
    }))
    const stored = kept.set(KEY, Object.keys(now).length === 0 ? undefined : JSON.stringify(now))
    status.textContent = stored ? '' : wording.keepsNothingPrint
    show()
  }
  function clear(): void {
    for (const { control } of fields) put(control, '')
    keep()
    status.textContent = wording.everythingIsCleared
  }
  /** On paper a field stands in for its room only where something is in it. */
  function show(): void {
    for (const { control, paper } of fields) {
      const value = valueOf(control)
      control.classList.toggle('filled', value !== '')
      paper.classList.toggle('paper-filled', value !== '')
      if (control instanceof HTMLTextAreaElement) {
        control.rows = Math.max(4, value.split('\n').length + Math.floor(value.length / 70))
      }
    }
  }
}

function valueOf(control: SheetField['control']): string {
  if (control instanceof HTMLInputElement && control.type !== 'text') return control.checked ? 'yes' : ''
  return control.value
}

function put(control: SheetField['control'], value: string): void {
  if (control instanceof HTMLInputElement && control.type !== 'text') control.checked = value !== ''
  else control.value = value
}

function readWritten(text: string | undefined): Readonly<Record<string, string>> {
  const value = parseJson(text)
  return isRecord(value)
    ? Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
    : {}
}
