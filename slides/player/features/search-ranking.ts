/** What can be found: one entry a slide. */
export interface SearchEntry {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly text: string
}

export interface Hit {
  readonly entry: SearchEntry
  readonly score: number
  /** A piece of the text around the first word found; empty where only the title matches. */
  readonly snippet: string
}

/** Lower case, without accents: `Xī` is found by `xi`. Keeps the length of each character at one where it can. */
export function fold(text: string): string {
  return Array.from(text, (character) => {
    const plain = character.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase()
    return plain.length === character.length ? plain : character.toLowerCase().slice(0, character.length)
  }).join('')
}

/** The words of a query, folded. */
export function wordsIn(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter((word) => word !== '')
}

/** Entries that hold every word, best first: titles before text, beginnings of words before their middles. */
export function rank(query: string, entries: readonly SearchEntry[], limit = 30): readonly Hit[] {
  const words = wordsIn(query)
  if (words.length === 0) return []
  const hits: Hit[] = []
  for (const entry of entries) {
    const title = fold(entry.title)
    const text = fold(entry.text)
    const scores = words.map((word) => 4 * grade(title, word) + grade(text, word))
    if (scores.some((score) => score === 0)) continue
    const score = scores.reduce((sum, each) => sum + each, title === words.join(' ') ? 20 : 0)
    hits.push({ entry, score, snippet: cut(entry.text, text, words) })
  }
  return hits.sort((a, b) => b.score - a.score || a.entry.number - b.entry.number).slice(0, limit)
}

function grade(text: string, word: string): number {
  const at = text.indexOf(word)
  if (at < 0) return 0
  const starts = at === 0 || text.split(/[^\p{Letter}\p{Number}]+/u).some((each) => each.startsWith(word))
  return starts ? 3 : 1
}

const AROUND = 60

function cut(text: string, folded: string, words: readonly string[]): string {
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0)
  if (places.length === 0) return ''
  const at = Math.min(...places)
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1
  const piece = text.slice(from > at ? at : from, at + 2 * AROUND).trim()
  return `${from > 0 ? '… ' : ''}${piece}${at + 2 * AROUND < text.length ? ' …' : ''}`
}

/** A piece of text that matches a word of the query, or does not. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** The text in pieces, those that match a word marked. */
export function markWords(text: string, words: readonly string[]): readonly Piece[] {
  const folded = fold(text)
  const marked = Array.from({ length: text.length }, () => false)
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      marked.fill(true, at, at + word.length)
    }
  }
  const pieces: { text: string; found: boolean }[] = []
  for (let index = 0; index < text.length; index += 1) {
    const found = marked[index] === true
    const last = pieces.at(-1)
    if (last && last.found === found) last.text += text.charAt(index)
    else pieces.push({ text: text.charAt(index), found })
  }
  return pieces
}
