const CONDITION = /\sv-(?:if|show)="(?<said>[^"]*)"/
const TERM = /^(?<not>!?)\$(?:(?:slidev\.)?nav\.)?clicks(?:(?<sign>[<>]=?|[=!]==?)(?<count>\d+))?$/

/** More presses than a slide has. */
const MOST = 40

const SIGNS: Readonly<Record<string, (press: number, count: number) => boolean>> = {
  '<': (press, count) => press < count,
  '<=': (press, count) => press <= count,
  '>': (press, count) => press > count,
  '>=': (press, count) => press >= count,
}

/** Whether an element is shown after each count of presses, from none on; `undefined` where more than their count decides. */
export function shownAt(tag: string): readonly boolean[] | undefined {
  const said = CONDITION.exec(tag)?.groups?.['said']
  const ways = said?.split('||').map((way) =>
    way.split('&&').map((term) => TERM.exec(term.replace(/[\s()]/g, ''))?.groups)
  )
  if (ways === undefined || ways.flat().includes(undefined)) return undefined
  return Array.from({ length: MOST }, (_, press) => ways.some((terms) => terms.every((term) => holds(term, press))))
}

function holds(term: Readonly<Record<string, string>> | undefined, press: number): boolean {
  const { not = '', sign = '', count = '0' } = term ?? {}
  const isEqual = press === Number(count)
  const is = sign === '' ? press > 0 : SIGNS[sign]?.(press, Number(count)) ?? isEqual === sign.startsWith('=')
  return is === (not === '')
}

/** The press at which it comes; 0 where it is there from the start. */
export const comesAt = (shown: readonly boolean[]): number => Math.max(0, shown.indexOf(true))

/** Does it stay once it is there? */
export const stays = (shown: readonly boolean[]): boolean => shown.slice(comesAt(shown)).every((is) => is)

/** Are there presses at which both are shown? */
export const overlap = (one: readonly boolean[] | undefined, other: readonly boolean[] | undefined): boolean =>
  one !== undefined && other !== undefined && one.some((is, press) => is && other[press] === true)
