import { all, textOf } from '../base/dom.ts'
import { isRecord, isWord, parseJson, openMemory } from '../base/store.ts'
import { readDay, readTime } from './timing.ts'

/** What somebody has typed; undefined where nothing stands. */
export interface Entered {
  readonly people: number | undefined
  readonly day: Date | undefined
  /** Minutes since midnight. */
  readonly start: number | undefined
  readonly end: number | undefined
  /** Which one of the papers. */
  readonly paper: number
}

/** The fields of the page, and the session that was chosen: kept on this computer, for this kit. */
export interface Fields {
  read(): Entered
  /** Id of the session; undefined: none yet. */
  chosen(): string | undefined
  choose(id: string): void
  /** Nothing is kept any more, and nothing stands there. */
  forget(): void
}

/** @param change something else stands there now */
export function openFields(change: () => void): Fields {
  const memory = openMemory('localStorage', `start/${textOf(document.querySelector('h1'))}`)
  const kept = parseJson(memory.get('entered'))
  const values: Record<string, unknown> = isRecord(kept) ? { ...kept } : {}
  const inputs = all(document, '.start-fields input').filter((one) => one instanceof HTMLInputElement)
  const papers = inputs.filter(({ type }) => type === 'radio')
  const field = (id: string): HTMLInputElement | undefined => inputs.find((input) => input.id === id)

  const keep = (): void => {
    for (const { id, value } of inputs) if (id !== '') values[id] = value
    // A page of another edition may have other fields.
    if (papers.length > 0) values['paper'] = papers.find(({ checked }) => checked)?.value
    memory.set('entered', JSON.stringify(values))
  }
  for (const input of inputs) {
    const value = values[input.id === '' ? 'paper' : input.id]
    // A browser takes only what the field could hold.
    if (input.type === 'radio') {
      input.checked = value === input.value || (input.checked && !papers.some((one) => one.value === value))
    } else input.value = isWord(value) ? value : ''
    input.addEventListener('input', () => {
      keep()
      change()
    })
  }
  const day = field('day')
  // A day that is over is of the class before.
  if (day && (readDay(day.value)?.getTime() ?? Infinity) < new Date().setHours(0, 0, 0, 0)) day.value = ''

  return {
    read() {
      const people = Math.floor(field('people')?.valueAsNumber ?? Number.NaN)
      return {
        people: people >= 1 && people <= 9999 ? people : undefined,
        day: readDay(field('day')?.value ?? ''),
        start: readTime(field('start')?.value ?? ''),
        end: readTime(field('end')?.value ?? ''),
        paper: Math.max(0, papers.findIndex(({ checked }) => checked)),
      }
    },
    chosen() {
      const id = values['session']
      return isWord(id) ? id : undefined
    },
    choose(id) {
      values['session'] = id
      keep()
    },
    forget() {
      for (const input of inputs) {
        if (input.type === 'radio') input.checked = input === papers[0]
        else input.value = ''
      }
      delete values['session']
      memory.set('entered', undefined)
      change()
    },
  }
}
