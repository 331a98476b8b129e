import { all, create } from './dom.ts'
import { showSteps } from './steps.ts'

let copies = 0

/** A copy that can stand in the same page: its ids are new, and what points at them follows. */
export function copyOf<Kind extends Element>(original: Kind): Kind {
  const copy = original.cloneNode(true)
  if (!isSameKind(original, copy)) throw new TypeError('A copy of another kind.')
  prefixIds(copy, `copy-${(copies += 1)}-`)
  return copy
}

/** Gives all ids in an element a prefix, its own too, and lets what points at them follow. */
export function prefixIds(root: Element, prefix: string): void {
  const parts = [root, ...root.querySelectorAll('*')]
  const own = new Set(parts.map((part) => part.id).filter((id) => id !== ''))
  for (const part of parts) {
    for (const { name, value } of part.attributes) {
      // Style attributes came by CSSOM; writing one as text would be refused by the security policy.
      if (name === 'style') continue
      const changed = prefixValue(name, value, own, prefix)
      if (changed !== value) part.setAttribute(name, changed)
    }
  }
}

function isSameKind<Kind extends Element>(original: Kind, copy: Node): copy is Kind {
  return copy.nodeName === original.nodeName
}

/** A copy whose links inside the page are plain text: they would lead away from where it stands. */
export function quoteOf(original: Element): Element {
  const quote = copyOf(original)
  for (const link of quote.querySelectorAll('a[href^="#"]')) link.replaceWith(...link.childNodes)
  quote.removeAttribute('id')
  return quote
}

/** What was typed into fields is no part of the markup that a copy takes. */
function copyValues(from: Element, to: Element): void {
  const typed = from.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  to.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea').forEach((field, index) => {
    const original = typed[index]
    if (original) field.value = original.value
  })
}

const WIDTH = 1280
const HEIGHT = 720

/** A slide in small: a copy that nobody can press, with its first steps shown. */
export function pictureOf(slide: HTMLElement, width: number, step: number | undefined): HTMLElement {
  const copy = copyOf(slide)
  copyValues(slide, copy)
  copy.className = copy.className.replace(/\b(past|future|present)\b/g, '')
  copy.classList.add('present')
  copy.removeAttribute('style')
  for (const name of ['hidden', 'aria-hidden', 'inert']) copy.removeAttribute(name)
  for (const unwanted of all(copy, '.notes, .popover, .zoom-open')) unwanted.remove()
  for (const covered of all(copy, '[data-covered]')) covered.removeAttribute('data-covered')
  showSteps(copy, step)
  const picture = create('div', { class: 'reveal preview', 'aria-hidden': 'true', inert: '' },
    create('div', { class: 'slides' }, copy))
  const track = picture.firstElementChild
  Object.assign(picture.style, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: `${WIDTH}px`,
    height: `${HEIGHT}px`,
    transformOrigin: '0 0',
    transform: `scale(${width / WIDTH})`,
  })
  if (track instanceof HTMLElement) {
    Object.assign(track.style, { width: `${WIDTH}px`, height: `${HEIGHT}px`, margin: '0', inset: '0' })
  }
  return picture
}

/** Attributes that point at ids: one id, or several with spaces between. */
const POINTING = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']

/**
 * An attribute's value with every id that the copy holds itself given the prefix: `url(#a)`, `#a`, and lists of ids.
 * Ids that the copy does not hold (the marks, other slides) stay as they are.
 */
export function prefixValue(name: string, value: string, own: ReadonlySet<string>, prefix: string): string {
  if (name === 'id') return own.has(value) ? prefix + value : value
  if (POINTING.includes(name)) {
    return value.split(/\s+/).map((id) => (own.has(id) ? prefix + id : id)).join(' ')
  }
  if (name === 'href' || name === 'xlink:href') {
    return value.startsWith('#') && own.has(value.slice(1)) ? `#${prefix}${value.slice(1)}` : value
  }
  if (!value.includes('url(')) return value
  return value.replace(/url\((["']?)#([^"'()]+)\1\)/g,
    (whole, quote: string, id: string) => own.has(id) ? `url(${quote}#${prefix}${id}${quote})` : whole)
}
