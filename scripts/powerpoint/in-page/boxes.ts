import type { BoxItem, Frame, Item, PictureItem } from '../slide-items.ts'
import { colourOf, frameOf, origin, px, round, stepOf } from './look.ts'

export interface Shelf {
  readonly items: Item[]
  ground: string
}

/** An area with a colour or an edge; edges that differ are areas of their own. */
export function boxesOf(element: Element, shelf: Shelf): BoxItem | undefined {
  const look = getComputedStyle(element)
  const rect = element.getBoundingClientRect()
  if (rect.width < 1 || rect.height < 1) return undefined
  if (/gradient|url/.test(look.backgroundImage)) shelf.items.push(patternOf(element, frameOf(rect), look))
  const fill = colourOf(look.backgroundColor, shelf.ground)
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
    side,
    width: look[`border${side}Style`] === 'none' ? 0 : px(look[`border${side}Width`]),
    colour: colourOf(look[`border${side}Color`], shelf.ground),
    isDashed: look[`border${side}Style`] !== 'solid',
  }))
  const [first] = sides
  const isEven = first !== undefined
    && sides.every(({ width, colour }) => width === first.width && colour === first.colour)
  const line = isEven && first.width > 0 && first.colour !== undefined
    ? { ...first, colour: first.colour }
    : undefined
  const frame = frameOf(rect)
  const box: BoxItem | undefined = (fill !== undefined && fill !== shelf.ground) || line
    ? {
      kind: 'box',
      frame,
      ...(fill === undefined ? {} : { fill }),
      ...(line ? { line: { width: line.width, colour: line.colour, isDashed: line.isDashed } } : {}),
      round: px(look.borderTopLeftRadius),
      ...stepOf(element),
    }
    : undefined
  if (box) shelf.items.push(box)
  for (const { side, width, colour } of isEven ? [] : sides) {
    if (width < 0.5 || colour === undefined) continue
    const isFlat = side === 'Top' || side === 'Bottom'
    shelf.items.push({
      kind: 'box',
      frame: {
        x: side === 'Right' ? frame.x + frame.width - width : frame.x,
        y: side === 'Bottom' ? frame.y + frame.height - width : frame.y,
        width: isFlat ? frame.width : width,
        height: isFlat ? width : frame.height,
      },
      fill: colour,
      round: 0,
      ...stepOf(element),
    })
  }
  return box
}

export const patternOf = (element: Element, frame: Frame, look: CSSStyleDeclaration): PictureItem => ({
  kind: 'pattern',
  frame,
  source: [
    frame.width,
    frame.height,
    look.backgroundImage,
    look.backgroundColor,
    look.opacity,
    look.color,
    element.localName === 'svg' ? element.outerHTML : element.querySelector('svg')?.outerHTML,
  ].join(' '),
  alternative: '',
  steps: [],
})

/** A bar or an area that a style sheet draws, if it has a place of its own. */
export function drawnBy(element: Element, pseudo: '::before' | '::after', shelf: Shelf): void {
  const look = getComputedStyle(element, pseudo)
  if (look.content !== '""' || look.display === 'none' || look.position !== 'absolute') return
  const [width, height] = [px(look.width), px(look.height)]
  const fill = colourOf(look.backgroundColor, shelf.ground)
  const isDrawn = /gradient|url/.test(look.backgroundImage)
  if (width < 1 || height < 1 || (fill === undefined && !isDrawn)) return
  const box = element.getBoundingClientRect()
  const own = getComputedStyle(element)
  const frame = {
    x: round(box.left - origin.x + px(own.borderLeftWidth) + px(look.left) + px(look.marginLeft)),
    y: round(box.top - origin.y + px(own.borderTopWidth) + px(look.top) + px(look.marginTop)),
    width: round(width),
    height: round(height),
  }
  if (isDrawn) shelf.items.push(patternOf(element, frame, look))
  else shelf.items.push({ kind: 'box', frame, ...(fill === undefined ? {} : { fill }), round: 0, ...stepOf(element) })
}

/** Where a picture is within its element, whose shape may be another. */
function shownIn(element: Element): Frame {
  const frame = frameOf(element.getBoundingClientRect())
  const [, , ...own] = (element.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number)
  const isImage = element instanceof HTMLImageElement
  const [width = 0, height = 0] = isImage ? [element.naturalWidth, element.naturalHeight] : own
  if (!(width > 0 && height > 0) || (isImage && getComputedStyle(element).objectFit !== 'contain')) return frame
  const scale = Math.min(frame.width / width, frame.height / height)
  return {
    x: round(frame.x + (frame.width - width * scale) / 2),
    y: round(frame.y + (frame.height - height * scale) / 2),
    width: round(width * scale),
    height: round(height * scale),
  }
}

export function figureOf(element: Element): PictureItem | undefined {
  const isImage = element.localName === 'img'
  const name = element.closest('figure')?.getAttribute('data-diagram')
  if (!isImage && (!name || !element.matches('.drawing > svg'))) return undefined
  const steps = [...element.querySelectorAll('[data-step]')].map((one) => Number(one.getAttribute('data-step')))
  return {
    kind: isImage ? 'image' : 'diagram',
    frame: shownIn(element),
    source: isImage ? element.getAttribute('src') ?? '' : name ?? '',
    alternative: (isImage ? element.getAttribute('alt') : element.parentElement?.getAttribute('aria-label')) ?? '',
    ...stepOf(element),
    steps: [...new Set(steps)].sort((one, other) => one - other),
  }
}
