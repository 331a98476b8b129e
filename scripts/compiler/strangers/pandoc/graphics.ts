import { blankAt, type DeckLine, fenceStarts, unquoted } from '../line.ts'
import type { Told } from '../told/told.ts'

/** How many lines a cell has at most that only shows pictures. */
const LONGEST = 30
const CELL = /^\s*(?<marks>`{3,}|~{3,})\s*\{r\b(?<options>.*)\}\s*$/i
const SHOWS = /^(?:knitr::)?include_graphics\((?<what>.*)\)$/
const OPTION = /(?<![\w.-])(?<name>[\w.-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s,}]+))/g

/** A cell of R that does no more than show pictures is these pictures.
 * @param isShown is the code of cells shown that say nothing of it? */
export function withGraphics(lines: readonly DeckLine[], told: Told, isShown: boolean): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes('include_graphics('))) return lines
  const starts = fenceStarts(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const { marks = '', options = '' } = (starts[at] === at && CELL.exec(line.text)?.groups) || {}
    const length = marks === '' ? -1 : lines.slice(at + 1, at + LONGEST).findIndex(({ text }) => text.trim() === marks)
    const end = length < 0 ? -1 : at + 1 + length
    const pictures = end < 0 ? undefined : picturesOf(line, options, lines.slice(at + 1, end))
    if (pictures === undefined) made.push(line)
    else {
      const echo = /\becho\s*[=:]\s*([TFtf])/.exec(
        [options, ...lines.slice(at, end).map(({ text }) => text)].join('\n'),
      )?.[1]
      if (echo === undefined ? isShown : /t/i.test(echo)) told.leftOut('code that shows pictures', line.from)
      made.push(...pictures)
      at = end
    }
  }
  return made
}

/** `undefined` where the cell does something else, too. */
function picturesOf(cell: DeckLine, options: string, body: readonly DeckLine[]): DeckLine[] | undefined {
  const given = new Map([...options.matchAll(OPTION)].map(({ groups }) => [
    nameOf(groups?.['name']),
    groups?.['double'] ?? groups?.['single'] ?? groups?.['bare'] ?? '',
  ]))
  const code: string[] = []
  for (const { text } of body) {
    const option = /^\s*#\| *(?<name>[\w.-]+):(?<value>.*)$/.exec(text)?.groups
    if (option !== undefined) given.set(nameOf(option['name']), unquoted(option['value'] ?? ''))
    else if (!/^\s*(?:#.*|library\([\w.]+\);?)?$/.test(text)) code.push(text.trim())
  }
  if (given.get('include') === 'FALSE' || given.get('include') === 'false' || code.length === 0) return undefined
  const shown = SHOWS.exec(code.join(' '))?.groups?.['what']
  const files = shown === undefined || /include_graphics/.test(shown) ? [] : filesIn(shown)
  if (files.length === 0) return undefined
  const attributes = [
    ...(given.has('fig-alt') ? [`fig-alt="${plain(given.get('fig-alt'))}"`] : []),
    ...['width', 'height'].flatMap((
      name,
    ) => (given.has(`out-${name}`) ? [`${name}="${given.get(`out-${name}`)}"`] : [])),
  ]
  const behind = attributes.length === 0 ? '' : `{${attributes.join(' ')}}`
  return files.flatMap((file) => [
    blankAt(cell.from),
    { text: `![${caption(given.get('fig-cap'))}](${file})${behind}`, from: cell.from },
    blankAt(cell.from),
  ])
}

/** `fig.cap` at the head of a cell is `fig-cap` in it. */
const nameOf = (name = ''): string => name.replaceAll('.', '-')
const plain = (text = ''): string => text.replace(/["[\]{}]/g, '')

/** What stands below a picture may lead somewhere. */
function caption(text = ''): string {
  const words = text.replace(/\\(["'])/g, '$1').replace(/[{}]/g, '')
  return /^(?:[^[\]]|\[[^[\]]*\]\()*$/.test(words) ? words : plain(words)
}

/** The names of files in a call: one, several in `c(…)`, or one whose folders are joined. */
function filesIn(call: string): string[] {
  const own = /^(?:(?<name>c|here|here::here|file\.path)\()?(?<inside>[^()]*)/.exec(call)?.groups
  const given = (own?.['inside'] ?? '').split(',').map((one) => one.trim()).filter((one) =>
    one !== '' && !one.includes('=')
  )
  const words = given.flatMap((one) =>
    /^(?:"([^"]+)"|'([^']+)')$/.exec(one)?.slice(1).find((word) => word !== undefined) ?? []
  )
  if (words.length === 0 || words.length < given.length) return []
  return own?.['name'] === undefined ? words.slice(0, 1) : own['name'] === 'c' ? words : [words.join('/')]
}
