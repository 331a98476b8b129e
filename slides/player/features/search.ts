import { all, create, one, textOf } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { markWords, rank, wordsIn, type SearchEntry, type Hit } from './search-ranking.ts'
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
