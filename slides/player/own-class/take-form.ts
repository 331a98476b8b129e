import type { Dialogs } from '../base/dialog.ts'
import { all, create } from '../base/dom.ts'
import { lazyPictures } from '../features/lazy-pictures.ts'
import { formDialog } from './forms.ts'
import { wear } from './playing.ts'
import type { TakenSlide } from './plan.ts'
import { openFile, takeSlides, type OpenedFile, type Taker } from './take.ts'
import { rebuild } from './white-list.ts'
import * as wording from '../wording.ts'

const LARGEST = 40_000_000

/** Chooses slides of another deck file. */
export function takeForm(
  dialogs: Dialogs,
  taker: () => Taker,
  put: (slides: readonly (TakenSlide & { readonly minutes?: number })[], from: OpenedFile) => void,
): () => void {
  const file = create('input', { type: 'file', id: 'mine-file', accept: '.html,text/html' })
  const said = create('p', { class: 'mine-said', role: 'status' })
  const list = create('ul', { class: 'mine-offers' })
  const field = create('p', { class: 'mine-field' }, create('label', { for: 'mine-file' }, wording.deckFile), file)
  let opened: OpenedFile | undefined
  const dialog = formDialog(dialogs, 'take', wording.slidesFromAnother, [field, said, list], () => {
    if (!opened) return wording.chooseFile
    const chosen = all(list, 'input:checked').map(({ dataset }) => dataset['slide'])
    const slides = opened.offers.flatMap(({ slide }) => (chosen.includes(slide.id) ? [slide] : []))
    if (slides.length === 0) return wording.chooseSlide
    put(takeSlides(opened, slides, taker().slides.map(({ id }) => id)), opened)
    return undefined
  })
  const pictures = lazyPictures(dialog.body)
  new ResizeObserver(pictures.draw).observe(dialog.body)

  function show(next: OpenedFile | string): void {
    opened = typeof next === 'string' ? undefined : next
    // Its exercises look as they will.
    if (opened?.playing) wear(opened.playing)
    said.textContent = typeof next === 'string' ? next : wording.chooseFrom(next.title)
    list.replaceChildren(...(opened?.offers ?? []).map(({ slide, refused }) => {
      const picture = create('span', { class: 'overview-picture', 'aria-hidden': 'true' })
      const box = create('input', { type: 'checkbox', 'data-slide': slide.id })
      box.disabled = refused !== undefined
      pictures.watch(picture, () => rebuild(slide.element.outerHTML)[0])
      return create('li', {},
        create('label', {}, box, picture,
          create('span', {}, slide.title,
            ...(refused === undefined ? [] : [create('span', { class: 'mine-from' }, refused)]))))
    }))
    pictures.draw()
  }
  file.addEventListener('change', () => {
    const chosen = file.files?.[0]
    if (!chosen) return
    if (chosen.size > LARGEST) return show(wording.fileTooLarge)
    chosen.text().then((text) => openFile(text, taker())).then(show, () => show(wording.fileUnreadable))
  })
  return () => {
    opened = undefined
    file.value = ''
    said.textContent = ''
    list.replaceChildren()
    dialog.open()
  }
}
