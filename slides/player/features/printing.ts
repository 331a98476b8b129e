import { all } from '../base/dom.ts'
import type { Player } from '../base/player.ts'

const ATTRIBUTES = ['hidden', 'aria-hidden', 'inert', 'role'] as const

/**
 * Before printing, what script and reveal did to the page is taken back, so that paper shows the flat article: every
 * slide, every step, every answer, with headings that a PDF can tag. After printing it is put back exactly.
 */
export function startPrinting(player: Player, relayout: () => void): void {
  let undo: (() => void)[] = []

  function lift(): void {
    if (undo.length > 0) return
    const { page } = player
    const root = document.documentElement
    const answers = all(page.track, '[data-covered]')
    // Undone from the last to the first: classes come back whole, in the order in which they stood.
    const slides = page.slides.map((slide) => slide.element)
    const elements = [page.main, page.track, ...slides, ...all(page.track, '.notes'), page.evidence]
    for (const element of elements) if (element) undo.push(bare(element))
    undo.push(
      without(page.main, 'reveal'),
      without(page.track, 'slides'),
      without(document.body, 'reveal-viewport'),
      without(root, 'reveal-full-page'),
      without(root, 'playing'),
      ...answers.map((answer) => {
        answer.removeAttribute('data-covered')
        return () => answer.setAttribute('data-covered', '')
      }),
    )
    root.classList.add('printing')
    undo.push(() => root.classList.remove('printing', 'print-script'))
  }

  function putBack(): void {
    for (const each of undo.reverse()) each()
    undo = []
    relayout()
  }

  window.addEventListener('beforeprint', lift)
  window.addEventListener('afterprint', putBack)
  player.actions.set('print', () => window.print())
}

/** Takes inline styles and hiding attributes off; returns how to put them back. */
function bare(element: HTMLElement): () => void {
  // Through CSSOM: the security policy refuses a style attribute.
  const style = element.hasAttribute('style') ? element.style.cssText : undefined
  const attributes = ATTRIBUTES.map((name) => [name, element.getAttribute(name)] as const)
  if (style !== undefined) element.style.cssText = ''
  for (const [name] of attributes) if (name !== 'role' || element.id === 'deck') element.removeAttribute(name)
  return () => {
    if (style !== undefined) element.style.cssText = style
    for (const [name, value] of attributes) if (value !== null) element.setAttribute(name, value)
  }
}

function without(element: HTMLElement, name: string): () => void {
  const before = element.className
  element.classList.remove(name)
  return () => {
    element.className = before
  }
}
