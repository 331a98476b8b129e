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

/** Names what appears there with something else of its slide: in the kit each has a press of its own. */
export function nameShared(lines: readonly DeckLine[], told: Told): void {
  const kinds = lineKinds(lines)
  const taken = new Set<number>()
  // What stands in the parts of a switch is on slides of its own.
  if (lines.some(({ text }) => /<v-switch\b/.test(text))) return
  let counted: number | undefined = 0
  const shared = new Set<number>()
  const numbered: { readonly press: number; readonly line: number }[] = []
  for (const [index, { text, from }] of lines.entries()) {
    const steps = kinds[index] === 'code' ? STEPPED.exec(text)?.groups?.['lines']?.split('|').length ?? 1 : 1
    if (counted !== undefined) {
      for (const last = counted + steps - 1; counted < last;) taken.add(++counted)
    }
    if (kinds[index] !== 'text') continue
    outsideCode(text, (written) => {
      // Of components nothing is there.
      const part = written.replace(/<[A-Z][^<>]*>/g, '')
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
      if (LIST.test(part)) counted = undefined
      else if (counted !== undefined) counted += part.match(COUNTED)?.length ?? 0
      return written
    })
  }
  for (const { press, line } of numbered) {
    if (taken.has(press)) shared.add(line)
    else taken.add(press)
  }
  for (const line of shared) {
    told.changed('what comes together with something else, such as lines of code, has a press of its own', line)
  }
}
