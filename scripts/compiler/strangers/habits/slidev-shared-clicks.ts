import { type DeckLine, lineKinds, outsideCode } from '../line.ts'
import type { Told } from '../told/told.ts'
import { comesAt, shownAt, stays } from './slidev-conditions.ts'

/** The press at which an element says that it appears, and one that appears with the element before it. */
const NUMBERED = /\sv-click="(\d+)"|<v-clicks?\s(?=[^<>]*(?<![\w-])at="(\d+)")/g
const AFTER = /<v-after\b|\sv-after(?=[\s/>])/
/** One that counts on from the last. */
const COUNTED = /\sv-click(?=[\s/>])|<v-click(?![\w-])(?![^<>]*\sat=)/g
/** Its entries count, however many they are. */
const LIST = /<v-clicks(?![^<>]*\sat=)/
/** As fences are when they are read. */
const STEPPED = /^\s*(?:`{3,}|~{3,})[^`~{]*\{lines=(?<lines>[\d,|a-z-]+)\}/

/** Lines of code that begin to step at a press of their own, as fences are before they are read. */
const STARTS = /\{[^{}]*\bat\s*:\s*["']?(?<press>\d+)/
const ENTRY = /^(?<indent>\s*)(?:[-*+]|\d+[.)])\s/

/** Names what appears there with something else of its slide: in the kit each has a press of its own.
 * @param written the lines of the deck as its author wrote them */
export function nameShared(lines: readonly DeckLine[], written: readonly DeckLine[], told: Told): void {
  const kinds = lineKinds(lines)
  const taken = new Set<number>()
  /** What no code brings. */
  const brought = new Set<number>()
  // What stands in the parts of a switch is on slides of its own.
  if (lines.some(({ text }) => /<v-switch\b/.test(text))) return
  let counted: number | undefined = 0
  const shared = new Set<number>()
  const numbered: { readonly press: number; readonly line: number; readonly isCode?: boolean }[] = []
  for (const [index, { text, from }] of lines.entries()) {
    const steps = kinds[index] === 'code' ? STEPPED.exec(text)?.groups?.['lines']?.split('|').length ?? 1 : 1
    const start = steps > 1
      ? STARTS.exec(written[from - (written[0]?.from ?? 0)]?.text ?? '')?.groups?.['press']
      : undefined
    if (start !== undefined) {
      // Such code counts for nothing that comes behind it.
      for (let step = 0; step < steps - 1; step++) {
        numbered.push({ press: Number(start) + step, line: from, isCode: true })
      }
    } else if (counted !== undefined) {
      for (const last = counted + steps - 1; counted < last;) taken.add(++counted)
    }
    if (kinds[index] !== 'text') continue
    outsideCode(text, (source) => {
      // Of components nothing is there.
      const part = source.replace(/<[A-Z][^<>]*>/g, '')
      for (const [, own, other] of part.matchAll(NUMBERED)) {
        numbered.push({ press: Number(own ?? other), line: from })
      }
      if (AFTER.test(part)) shared.add(from)
      const shown = shownAt(part)
      if (shown !== undefined && comesAt(shown) > 0 && stays(shown)) {
        // Which entries of a list come with it nobody counts.
        if (counted === undefined) shared.add(from)
        numbered.push({ press: comesAt(shown), line: from })
      }
      if (counted === undefined) return source
      const isList = LIST.test(part)
      const own = isList ? entriesFrom(lines, index) : part.match(COUNTED)?.length ?? 0
      for (const last = counted + own; counted < last;) brought.add(++counted)
      if (isList) counted = undefined
      return source
    })
  }
  for (const { press, line, isCode } of numbered) {
    if (taken.has(press) || (isCode === true && brought.has(press))) shared.add(line)
    else taken.add(press)
  }
  for (const line of shared) {
    told.changed('what comes together with something else, such as lines of code, has a press of its own', line)
  }
}

/** How many entries of the list in `<v-clicks>` surely have a press: it has one at least. */
function entriesFrom(lines: readonly DeckLine[], at: number): number {
  const end = lines.findIndex(({ text }, index) => index > at && text.includes('</v-clicks'))
  if (/\severy=/.test(lines[at]?.text ?? '')) return 1
  const indents = lines.slice(at + 1, Math.max(at, end))
    .flatMap(({ text }) => ENTRY.exec(text)?.groups?.['indent']?.length ?? [])
  return Math.max(1, indents.filter((indent) => indent <= (indents[0] ?? 0)).length)
}
