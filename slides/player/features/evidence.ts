import { button, create, listOf } from '../base/dom.ts'
import { quoteOf } from '../base/copies.ts'
import type { Entries } from '../base/entries.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

/** `e`: everything that the slide rests on, and any claim of the paper by its number. */
export function startEvidence(player: Player, entries: Entries): void {
  const field = create('input', {
    type: 'search',
    class: 'search-field',
    id: 'evidence-field',
    placeholder: entries.examples,
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const found = create('div', { class: 'evidence-found', 'aria-live': 'polite' })
  const list = create('div', {
    class: 'evidence-list',
    tabindex: '0',
    role: 'group',
    'aria-label': wording.claimsAndEndnotes,
  })
  const form = create('form', { class: 'evidence-find' },
    create('label', { for: 'evidence-field' }, wording.claimOrEndnote), field)
  const dialog = player.dialogs.make({ name: 'evidence', title: wording.whatSlideRestsOn, prepare })
  dialog.body.append(list, form, found)

  function prepare(): void {
    const behind = entries.behindSlide(player.stage.place().slide.element)
    list.replaceChildren(...(behind.length > 0 ? behind : [create('p', {}, wording.slideCitesNothing)]))
    field.value = ''
    found.replaceChildren()
    list.focus({ preventScroll: true })
    list.scrollTop = 0
  }

  async function find(): Promise<void> {
    const wanted = field.value.trim()
    const behind = await entries.find(wanted)
    // Somebody may have typed on.
    if (wanted !== field.value.trim()) return
    if (behind.length > 0) found.replaceChildren(...behind, where(wanted))
    else {found.replaceChildren(
        wanted.length < 2 ? '' : create('p', {}, wording.noSuchClaim(wanted)),
      )}
  }

  /** The slides that cite a claim or an endnote, to go there. */
  function where(wanted: string): HTMLElement {
    const number = wanted.toUpperCase()
    const slides = player.page.slides.filter(({ element }) =>
      listOf(element, 'claims').some((id) => id.toUpperCase() === number)
      || listOf(element, 'endnotes').includes(wanted.replace(wording.endnoteStart, ''))
    )
    if (slides.length === 0) return create('p', { class: 'evidence-where' }, wording.noSlideCitesIt)
    return create('p', { class: 'evidence-where' }, slides.length === 1 ? wording.onSlide : wording.onSlides,
      ...slides.flatMap(({ id, number: position, title }) => [
        ' ',
        button('evidence-slide', String(position), () => {
          dialog.close()
          player.stage.go(id)
        }, { 'aria-label': wording.slideNamed(position, title), title }),
      ]))
  }

  field.addEventListener('input', () => void find())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void find()
  })
  player.actions.set('evidence', dialog.toggle)

  // A link from elsewhere to an entry, `deck.html#endnote-24`: the entry shows over the first slide.
  function openLinked(): void {
    const id = location.hash.slice(1)
    const entry = id === '' ? null : document.getElementById(id)
    if (!entry || !player.page.evidence?.contains(entry)) return
    dialog.open()
    found.replaceChildren(quoteOf(entry))
  }
  window.addEventListener('popstate', openLinked)
  openLinked()
}
