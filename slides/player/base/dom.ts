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
