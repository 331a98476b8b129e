import { blankAt, type DeckLine, rewrite, mapBlocks } from '../line.ts'

const OPENS_TABLE = /<table\b/i
const CLOSES_TABLE = /<\/table\s*>/i
const TAG = /<(?<close>\/?)(?<name>table|thead|tbody|tr|t[dh])\b(?<rest>[^<>]*)>/gi
/** More columns leave code no room. */
const MOST = 4

/** A table that holds blocks of code sets them side by side: its rows are columns, since no cell of the kit has blocks. */
export function codeTables(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENS_TABLE.test(text))) return lines
  return mapBlocks(lines, (line, at, kinds) => {
    const end = OPENS_TABLE.test(line.text)
      ? lines.findIndex(({ text }, index) => index >= at && kinds[index] === 'text' && CLOSES_TABLE.test(text))
      : -1
    const table = lines.slice(at, end + 1)
    return end > at && isOfCode(table, kinds.slice(at, end + 1))
      ? { lines: table.flatMap((one, index) => (kinds[at + index] === 'text' ? asColumns(one) : one)), end }
      : undefined
  })
}

/** Does it hold a fence, and are its rows and cells all closed and as many as have room? */
function isOfCode(table: readonly DeckLine[], kinds: readonly string[]): boolean {
  const tags = table.flatMap(({ text }, index) =>
    kinds[index] === 'text' ? [...text.matchAll(TAG)].map(({ groups }) => groups ?? {}) : []
  )
  let [cells, isOpen] = [0, false]
  for (const { name = '', close, rest = '' } of tags) {
    const isRow = name.toLowerCase() === 'tr'
    if (/\b(?:col|row)span\b/i.test(rest)) return false
    if (isRow) cells = 0
    else if (/^t[dh]$/i.test(name)) {
      if (isOpen === (close === '')) return false
      isOpen = close === ''
      cells += isOpen ? 1 : 0
      if (cells > MOST) return false
    }
  }
  const count = (wanted: string): number =>
    tags.filter(({ name, close }) => `${close}${name?.toLowerCase() ?? ''}` === wanted).length
  return !isOpen && count('table') === 1 && count('tr') > 0 && count('tr') === count('/tr')
    && kinds.some((kind, index) => kind === 'code' && /^\s*(?:`{3}|~{3})/.test(table[index]?.text ?? ''))
}

const AS: Readonly<Record<string, string>> = {
  'tr': '<div class="columns">',
  '/tr': '</div>',
  'td': '<div class="column">',
  '/td': '</div>',
  'th': '<div class="column">',
  '/th': '</div>',
}

/** Each mark on a line of its own; what heads a column is its heading. */
function asColumns(line: DeckLine): DeckLine[] {
  const headed = line.text.replace(/(<th\b[^<>]*>)\s*(?=[^\s<])/gi, '$1\n\n### ')
  const text = headed.replace(TAG,
    (_, close: string, name: string) => `\n\n${AS[close + name.toLowerCase()] ?? ''}\n\n`)
  if (text === line.text) return [line]
  return text.split('\n').map((one) => (one.trim() === '' ? blankAt(line.from) : rewrite(line, one.trim())))
}
