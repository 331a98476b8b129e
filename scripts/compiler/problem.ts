import type { Problem, Severity } from './model.ts'

/** A place in a source file: 1-based line and column. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What a rule says about something wrong; the collector adds file and place. */
export interface Complaint {
  readonly rule: string
  readonly found?: string
  readonly what: string
  readonly why: string
  readonly fix: string
}

const LONGEST_FOUND = 80

/** Text as one short line, for quoting in a message. */
export function oneLine(text: string, longest = LONGEST_FOUND): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  // An unpaired surrogate at the cut would print as a box.
  return `${flat.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Collects the problems of one file. Says the same thing of the same place only once. */
export class Problems {
  readonly list: Problem[] = []
  readonly file: string
  readonly #seen = new Set<string>()

  constructor(file: string) {
    this.file = file
  }

  error(place: Place, complaint: Complaint): void {
    this.#add('error', place, complaint)
  }

  warning(place: Place, complaint: Complaint): void {
    this.#add('warning', place, complaint)
  }

  /** Adds problems that were found elsewhere in the same file. */
  take(problems: readonly Problem[]): void {
    // One by one: a call takes only so many arguments.
    for (const problem of problems) this.list.push(problem)
  }

  #add(severity: Severity, place: Place, complaint: Complaint): void {
    const key = `${complaint.rule} ${place.line}:${place.column} ${complaint.what} ${complaint.found ?? ''}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const { found, ...words } = complaint
    const shown = found === undefined ? '' : oneLine(found)
    this.list.push({
      severity,
      file: this.file,
      line: Math.max(1, place.line),
      column: Math.max(1, place.column),
      ...words,
      ...(shown === '' ? {} : { found: shown }),
    })
  }
}

/** Problems in the order in which a reader of the files meets them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  )
}

// By code unit, not by locale: the order must be the same on every machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
