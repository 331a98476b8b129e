import { pictureOf } from '../base/copies.ts'

/** Pictures of slides that are made as they come into sight: a deck may have hundreds. */
export interface LazyPictures {
  /** @param slide asked for when its frame is seen, as is the step at which it shows; absent: the last */
  watch(frame: HTMLElement, slide: () => HTMLElement | undefined, step?: () => number | undefined): void
  /** Draws all anew: those in sight, and others when they come there. */
  draw(): void
  clear(): void
}

/** @param root what scrolls; null: the window */
export function lazyPictures(root: Element | null): LazyPictures {
  const pictures = new Map<Element, () => HTMLElement | undefined>()
  let observer: IntersectionObserver | undefined
  return {
    watch(frame, slide, step) {
      Object.assign(frame.style, { position: 'relative', overflow: 'hidden', aspectRatio: '16 / 9' })
      pictures.set(frame, () => {
        const shown = slide()
        return shown && pictureOf(shown, frame.clientWidth, step?.())
      })
    },
    draw() {
      observer?.disconnect()
      const seen = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) {
          const picture = isIntersecting && target.clientWidth > 0 ? pictures.get(target)?.() : undefined
          if (!picture) continue
          target.replaceChildren(picture)
          seen.unobserve(target)
        }
      }, { root, rootMargin: '200px' })
      for (const frame of pictures.keys()) seen.observe(frame)
      observer = seen
    },
    clear() {
      observer?.disconnect()
      for (const frame of pictures.keys()) frame.replaceChildren()
    },
  }
}
