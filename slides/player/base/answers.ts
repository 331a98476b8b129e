import type { Page } from './page.ts'

/** What reveal looks for in every slide on every turn, and no slide of a kit has: media, frames, slides in slides. */
const NEVER_IN_SLIDE = /^(section$|video|iframe\[src|section > \.stretch)/

/**
 * Answers for reveal. On each turn it searches the whole deck a dozen times for things whose answer never changes;
 * with 400 slides that alone takes longer than a frame. These elements know the answers to exactly those questions
 * and search for all others.
 */
export function giveAnswers(page: Page): void {
  const slides = page.slides.map((slide) => slide.element)
  const ofDeck: Readonly<Record<string, readonly Element[]>> = {
    '.slides section': slides,
    '.slides>section': slides,
    '.slides>section>section': [],
    '.slides>section.present>section': [],
  }
  answer(page.main, (selector) => ofDeck[selector])
  const ofSlide = (selector: string): readonly Element[] | undefined => (NEVER_IN_SLIDE.test(selector) ? [] : undefined)
  answer(page.track, ofSlide)
  for (const slide of slides) answer(slide, ofSlide)
}

function answer(element: HTMLElement, known: (selector: string) => readonly Element[] | undefined): void {
  const search = element.querySelectorAll.bind(element)
  const searchOne = element.querySelector.bind(element)
  Object.defineProperties(element, {
    querySelectorAll: { configurable: true, value: (selector: string) => known(selector) ?? search(selector) },
    querySelector: {
      configurable: true,
      value: (selector: string) => {
        const found = known(selector)
        return found ? found[0] ?? null : searchOne(selector)
      },
    },
  })
}
