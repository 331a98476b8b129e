import { all, create, one, textOf } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

/** Titles are searched apart; the rest is not the slide's own text. */
const UNWANTED = 'h1, h2:first-child, .cites, .voice, .way, .player-ui, script'

/** `/`: search in titles and texts, and in the notes too where only the speaker sees the results. */
export function startSearch(player: Player, options: { readonly notes: boolean }): void {
  const field = create('input', {
    type: 'search',
    class: 'search-field',
    'aria-label': wording.searchTheSlides,
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const list = create('ol', {
    class: 'search-results',
    id: 'search-results',
    role: 'listbox',
    'aria-label': wording.slidesFound,
  })
  const count = create('p', { class: 'search-empty', role: 'status' })
  const dialog = player.dialogs.make({
    name: 'search',
    title: wording.search,
    prepare: () => {
      field.focus()
      field.select()
      find()
    },
  })
  dialog.body.append(field, count, list)

  let entries: readonly SearchEntry[] | undefined
  let hits: readonly Hit[] = []
  let chosen = 0

  function find(): void {
    entries ??= readEntries(player, options.notes)
    hits = rank(field.value, entries)
    const words = wordsIn(field.value)
    list.replaceChildren(...hits.map((hit, index) => row(hit, index, words)))
    list.hidden = hits.length === 0
    count.textContent = words.length === 0 ? '' : sayCount(hits.length)
    choose(0)
  }

  function row(hit: Hit, index: number, words: readonly string[]): HTMLElement {
    const element = create('li', { class: 'search-result', role: 'option', id: `search-result-${index}` },
      create('span', { class: 'search-number' }, String(hit.entry.number)), ' ',
      create('span', { class: 'search-title' }, ...marked(hit.entry.title, words)), ' ',
      create('span', { class: 'search-snippet' }, ...marked(hit.snippet, words)))
    element.addEventListener('click', () => go(index))
    element.addEventListener('pointermove', () => choose(index))
    return element
  }

  function choose(index: number): void {
    chosen = Math.max(0, Math.min(index, hits.length - 1))
    all(list, '.search-result').forEach((element, at) => element.setAttribute('aria-selected', String(at === chosen)))
    if (hits.length > 0) field.setAttribute('aria-activedescendant', `search-result-${chosen}`)
    else field.removeAttribute('aria-activedescendant')
    list.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }

  function go(index: number): void {
    const hit = hits[index]
    if (!hit) return
    dialog.close()
    player.stage.go(hit.entry.id)
  }

  field.addEventListener('input', find)
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen - 1)
    else if (event.key === 'Enter') go(chosen)
    else return
    event.preventDefault()
  })
  player.actions.set('search', dialog.toggle)
}

function sayCount(count: number): string {
  return count === 0 ? wording.nothingFound : wording.slides(count)
}

function readEntries(player: Player, withNotes: boolean): readonly SearchEntry[] {
  return player.stage.slides.map((slide) => {
    const content = one(slide.element, '.content')?.cloneNode(true)
    const parts: string[] = []
    if (content instanceof HTMLElement) {
      for (const unwanted of all(content, UNWANTED)) unwanted.remove()
      const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push(node.textContent ?? '')
    }
    if (withNotes) parts.push(textOf(one(slide.element, '.notes')))
    return { id: slide.id, number: slide.number, title: slide.title, text: parts.join(' ').replace(/\s+/g, ' ').trim() }
  })
}

function marked(text: string, words: readonly string[]): (Node | string)[] {
  return markWords(text, words).map((piece) => (piece.found ? create('mark', {}, piece.text) : piece.text))
}

/** What can be found: one entry a slide. */
export interface SearchEntry {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly text: string
}

interface Hit {
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
interface Piece {
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
