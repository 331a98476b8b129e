/**
 * The page's filter: a field `#filter` that leaves only the `[data-entry]` elements with all its words, a status
 * `#filter-count` that says how many there are. A group (`[data-group]`) without entries goes too.
 */
export function startFilter(): void {
  const field = document.querySelector<HTMLInputElement>('#filter')
  const count = document.querySelector('#filter-count')
  if (!field || !count) return
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')]
  const texts = entries.map((entry) => plain(entry.textContent ?? ''))
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')]

  const filter = (): void => {
    const words = plain(field.value).split(/\s+/).filter((word) => word !== '')
    let shown = 0
    entries.forEach((entry, index) => {
      entry.hidden = !words.every((word) => texts[index]?.includes(word))
      if (!entry.hidden) shown++
    })
    for (const group of groups) group.hidden = group.querySelector('[data-entry]:not([hidden])') === null
    count.textContent = words.length === 0 ? '' : `${shown} of ${entries.length}`
  }
  field.addEventListener('input', filter)
  // A link to an entry that is filtered out must still lead to it.
  window.addEventListener('hashchange', () => {
    field.value = ''
    filter()
  })
  filter()
}

/** Small letters without accents, so that “Dikotter” finds “Dikötter” and “guanli” finds “guǎnlǐ”. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
