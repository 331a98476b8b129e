import { openMemory } from './base/store.ts'
import { makeFields } from './sheets/fields.ts'
import { keepFields } from './sheets/keeping.ts'

// The script of a sheet on the screen. Without it the sheet reads and prints as it is.
const sheet = document.querySelector<HTMLElement>('.sheet-text[data-sheet]')
const name = sheet?.dataset['sheet']
if (sheet && name !== undefined) {
  document.documentElement.classList.add('scripted')
  const fields = makeFields(sheet)
  if (fields.length > 0) {
    keepFields(fields, openMemory('localStorage', `handouts/${name}`), sheet)
  }
}
