type DomChild = Node | string | undefined
type TextAttributes = Readonly<Record<string, string | undefined>>

/** Makes an element. Never takes `style`: the page's security policy refuses style attributes. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: TextAttributes = {},
  ...children: readonly DomChild[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value)
  }
  for (const child of children) if (child !== undefined) element.append(child)
  return element
}

/** A button that never submits a form. */
export function button(
  className: string,
  label: DomChild,
  press: (event: MouseEvent) => void,
  attributes: TextAttributes = {},
): HTMLButtonElement {
  const element = create('button', { type: 'button', class: className, ...attributes }, label)
  element.addEventListener('click', press)
  return element
}

/** Text of an element with every run of white space as one space. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Text of an element with a space between the texts of its parts: SVG lines have none. */
export function wordsOf(element: Element): string {
  const words: string[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim()
    const parent = node.parentElement?.nodeName.toLowerCase()
    if (text && parent !== 'title' && parent !== 'desc') words.push(text)
  }
  return words.join(' ').replace(/\s+/g, ' ').replace(/ ([.,;:!?)])/g, '$1')
}

/** All matches as an array, HTML elements only. */
export function all(root: ParentNode, selector: string): HTMLElement[] {
  return Array.from(root.querySelectorAll(selector)).filter(isHtml)
}

function isHtml(element: Element): element is HTMLElement {
  return element instanceof HTMLElement
}

/** The first match, if it is an HTML element. */
export function one(root: ParentNode, selector: string): HTMLElement | undefined {
  const found = root.querySelector(selector)
  return found instanceof HTMLElement ? found : undefined
}

/** The elements of a class by what the page calls each: `.card` by its `data-card`. */
export function named(root: ParentNode, kind: string): ReadonlyMap<string, HTMLElement> {
  return new Map(all(root, `.${kind}`).flatMap((element) => {
    const name = element.dataset[kind]
    return name === undefined ? [] : [[name, element] as const]
  }))
}

/** What an element lists with blanks between: `data-claims="S1.1 S1.2"`. */
export function listOf(element: HTMLElement, key: string): string[] {
  return (element.dataset[key] ?? '').split(' ').filter(Boolean)
}

/** Id of the place in this page that a link leads to. */
export function targetId(link: Element): string {
  return (link.getAttribute('href') ?? '').replace(/^#/, '')
}

/** Focus without scrolling; elements that cannot take focus get `tabindex="-1"`. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
  element.focus({ preventScroll: true })
}

/** Is somebody typing text here? Then letters are letters. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && !/^(button|checkbox|radio|range|reset|submit)$/.test(target.type)
}

/** Paths on a 24×24 canvas, drawn as lines. Own shapes, because a font may lack the signs. */
const PATHS = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  overview: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.500 15.500 20 20',
  help: 'M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.5',
  close: 'M5 5l14 14M19 5 5 19',
  enlarge: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  larger: 'M12 5v14M5 12h14',
  smaller: 'M5 12h14',
  right: 'M4 12.500l5.500 5.500L20 6.500',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  up: 'M12 20V5M6 11l6-6 6 6',
  down: 'M12 4v15M6 13l6 6 6-6',
  reading: 'M4 6h16M4 11h16M4 16h10',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
} as const

export type IconName = keyof typeof PATHS

const SVG = 'http://www.w3.org/2000/svg'

/** A small picture for a button that has its own label. */
export const icon = (name: IconName): SVGSVGElement => drawIcon(PATHS[name])

/** The same of another path. */
export function drawIcon(lines: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', lines)
  svg.append(path)
  return svg
}

/** What a press is for already. */
export const PRESSABLE = 'button, summary, label, input, textarea, select, .exercise, .player-ui'

/** Beyond them a press is held or dragged, and no click: ms, and px. */
export const HELD = 400
export const DRAGGED = 6

/** Gives a text to the browser to save. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = create('a', { href: address, download: name, hidden: '' })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
