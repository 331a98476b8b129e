import { areSettings } from '../cut.ts'
import type { Translation } from '../habit.ts'
import {
  blankAt,
  type DeckLine,
  HEADING,
  isBlank,
  isRule,
  lineKinds,
  mapText,
  aroundFormulas,
  rewrite,
} from '../line.ts'
import type { Told } from '../told/told.ts'
import { withAlerts } from './slidev-alerts.ts'
import { hiddenCode } from './slidev-hidden-code.ts'

/** What only Slidev's Markdown has, as rules and HTML. */
export const plainMarkdown = (lines: readonly DeckLine[], { told, deck }: Translation): readonly DeckLine[] => {
  const isMdc = ['mdc', 'comark'].some((key) => deck.given.get(key)?.value === true)
  return mapText(withComponents(withAlerts(hiddenCode(withSettings(lines))), told), (line) => {
    const isHeading = HEADING.test(line.text)
    return rewrite(line, aroundFormulas(line.text, (part) => {
      const text = clicksInLine(withoutComponents(part, line.from, told))
      return isMdc ? plainMarks(isHeading ? text.replace(GLUED, ' ') : text, line.from, told) : text
    }, true))
  })
}

/** Right behind what is set apart in a line, such as code, whose place is held, MDC has a list that says how it looks: its words stay. */
const SAID =
  /(?<=[^\s*](?:\*{1,2}|_{1,2})|\x01)\{\s*(?:[.#][\w:/-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[\w-]+))(?:\s[^{}]*)?\}/g

const plainMarks = (text: string, from: number, told: Told): string =>
  text.replace(SAID, (said) => {
    told.leftOut(said, from)
    return ''
  })

/** Where a list in braces begins right behind the last word of a heading; MDC needs no room between them. */
const GLUED = /(?<=[^\s{\])`])(?=\{\s*(?:[.#][A-Za-z]|[\w-]+=)[^{}]*\}\s*$)/

const SETTINGS_FENCE = /^`{3}ya?ml\s*$/

/** A fence of YAML that a slide begins with is its settings. */
function withSettings(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => SETTINGS_FENCE.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  // Where the slide begins, as long as nothing stands on it.
  let start = -1
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const end = start >= 0 && SETTINGS_FENCE.test(line.text)
      ? lines.findIndex(({ text }, index) => index > at && /^`{3}\s*$/.test(text))
      : -1
    const body = lines.slice(at + 1, end)
    const close = lines[end]
    if (close !== undefined && areSettings(body)) {
      made.splice(start, made.length - start, ...body, rewrite(close, '---'))
      at = end
      start = -1
      continue
    }
    made.push(line)
    if (kinds[at] === 'text' && isRule(line)) {
      // It may end settings, below which a fence is one.
      const above = made.findLastIndex((one, index) => index < made.length - 1 && isRule(one))
      start = areSettings(made.slice(above + 1, -1)) ? -1 : made.length
    } else if (!isBlank(line)) start = -1
  }
  return made
}

const COMPONENT = /^\s*(?<marks>:{2,})(?<name>[a-z][\w-]*)(?:\{(?<given>[^{}]*)\})?\s*$/
const ELEMENT = /^(?:div|section|p)$/

/** A block of MDC, `::name{.class}` to `::`, is a box. */
function withComponents(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => COMPONENT.test(text))) return lines
  const open: string[] = []
  const closes = lines.map(({ text }) => (/^\s*:{2,}\s*$/.test(text) ? text.trim() : ''))
  return mapText(lines, (line) => {
    const { marks = '', name = '', given = '' } = COMPONENT.exec(line.text)?.groups ?? {}
    const isOpened = name !== '' && (marks === '::' || open.length > 0) && closes.includes(marks)
    if (isOpened) {
      open.push(marks)
      if (!ELEMENT.test(name)) told.leftOut(`::${name}`, line.from)
      return [blankAt(line.from), rewrite(line, `<div${attributesOf(given)}>`), blankAt(line.from)]
    }
    if (open.at(-1) !== line.text.trim()) return line
    open.pop()
    return [blankAt(line.from), rewrite(line, '</div>'), blankAt(line.from)]
  })
}

/** `.class #id key="value"` as HTML has them. */
function attributesOf(given: string): string {
  const classes = [...given.matchAll(/(?<![^\s])\.([\w:-]+)/g)].map(([, name = '']) => name)
  const others = [...given.matchAll(/(?<![^\s])(class|style|v-click)(?:="([^"]*)")?(?=\s|$)/g)]
  const own = others.filter(([, key]) => key !== 'class').map(([whole]) => ` ${whole}`).join('')
  const all = [...classes, ...others.filter(([, key]) => key === 'class').map(([, , value = '']) => value)].join(' ')
  return `${all === '' ? '' : ` class="${all}"`}${own}`
}

/** A component of MDC within a line: its words stay. */
const withoutComponents = (text: string, from: number, told: Told): string =>
  text.replace(/(?<![\w:]):([a-z][\w-]*)(?:\[([^\][]*)\])?\{[^{}]*\}/g, (_, name: string, words = '') => {
    told.leftOut(`:${name}`, from)
    return words
  })

const CLICKED = /<(v-click|v-after)(\s[^<>]*)?>((?:(?!<\/?v-).)*)<\/\1>/g

/** When a component says that it comes, as the value of a directive. */
function pressIn(given: string): string {
  const { said, code = said } = /\s(?:at="(?<said>[+-]?\d+)"|:at="(?<code>[^"]*)")/.exec(given)?.groups ?? {}
  return code === undefined ? '' : `="${/^[+-]/.test(said ?? '') ? `'${said}'` : code}"`
}

/** A component may be called as Vue's code has it; within a line it is words that appear. */
function clicksInLine(text: string): string {
  const named = text.replace(/<(\/?)V(Click|Clicks|After|Switch|Drag)(?=[\s/>])/g,
    (_, end: string, name: string) => `<${end}v-${name.toLowerCase()}`)
  return named.replace(CLICKED,
    (whole, name: string, given = '', words: string) =>
      whole === named.trim() || /<(?:div|p|ul|ol|table|h\d)\b/.test(words)
        ? whole
        : `<span ${name}${/\shide(?=\s|$|=)/.test(given) ? '.hide' : ''}${pressIn(given)}>${words.trim()}</span>`)
}
