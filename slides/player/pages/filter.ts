import { targetId } from '../base/dom.ts'
import * as wording from '../wording.ts'

/**
 * The page's filter: a field `#filter` that leaves only the `[data-entry]` elements with all its words, a status
 * `#filter-count` that says how many there are. A group (`[data-group]`) without entries goes too; one that is
 * folded opens.
 */
export function startFilter(): void {
  const field = document.querySelector<HTMLInputElement>('#filter')
  const count = document.querySelector('#filter-count')
  if (!field || !count) return
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')]
  const texts = entries.map((entry) => plain(entry.textContent))
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')]

  const filter = (): void => {
    const words = plain(field.value).split(/\s+/).filter((word) => word !== '')
    let shown = 0
    entries.forEach((entry, index) => {
      entry.hidden = !words.every((word) => texts[index]?.includes(word))
      if (!entry.hidden) shown++
    })
    for (const group of groups) {
      group.hidden = group.querySelector('[data-entry]:not([hidden])') === null
      if (group instanceof HTMLDetailsElement) group.open = words.length > 0
    }
    count.textContent = words.length === 0 ? '' : `${shown}${wording.of}${entries.length}`
  }
  field.addEventListener('input', filter)
  /** A link to what is filtered out must still lead to it. @returns the place, if it had to be brought back */
  const bringBack = (address: string): Element | undefined => {
    const target = document.getElementById(decode(address.replace(/^#/, '')))
    if (!target?.closest('[hidden]')) return undefined
    field.value = ''
    filter()
    return target
  }
  // Before the browser follows the link; a link to the same place again changes no address.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    if (link) bringBack(targetId(link))
  })
  window.addEventListener('hashchange', () => bringBack(location.hash)?.scrollIntoView())
  filter()
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Small letters without accents, so that “Dikotter” finds “Dikötter” and “guanli” finds “guǎnlǐ”. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
