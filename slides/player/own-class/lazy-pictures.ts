import { pictureOf } from '../base/copies.ts'

/** Pictures of slides that are made as they come into sight: a deck may have hundreds. */
export interface LazyPictures {
  /** @param slide what is shown, when it is looked for */
  watch(frame: HTMLElement, slide: () => HTMLElement | undefined): void
  /** Draws all again that are in sight, and others when they come there. */
  redraw(): void
}

/** @param root what scrolls; null: the window */
export function lazyPictures(root: Element | null): LazyPictures {
  const slides = new Map<HTMLElement, () => HTMLElement | undefined>()
  let observer: IntersectionObserver | undefined
  function draw(frame: HTMLElement): void {
    const slide = slides.get(frame)?.()
    if (slide && frame.clientWidth > 0) frame.replaceChildren(pictureOf(slide, frame.clientWidth, undefined))
    observer?.unobserve(frame)
  }
  function redraw(): void {
    observer?.disconnect()
    observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement) draw(target)
      }
    }, { root, rootMargin: '200px' })
    for (const frame of slides.keys()) observer.observe(frame)
  }
  new ResizeObserver(redraw).observe(root ?? document.documentElement)
  return {
    watch(frame, slide) {
      Object.assign(frame.style, { position: 'relative', overflow: 'hidden', aspectRatio: '16 / 9' })
      slides.set(frame, slide)
    },
    redraw,
  }
}
