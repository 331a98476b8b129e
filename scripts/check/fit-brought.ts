import { cached, hashOf, hashOfMakers } from '../assets/cache.ts'
import type { SharedBrowser } from '../browser/shared.ts'
import type { Deck, Layout, Slide } from '../compiler/deck-model.ts'
import type { Compiled, Problem } from '../compiler/model.ts'
import { Problems } from '../compiler/problem.ts'
import { BROAD_CODE, breaksCode } from '../compiler/strangers/room/column-code.ts'
import { inOneSize } from '../compiler/strangers/room/one-size.ts'
import { SET_SMALLER, tellBroken, tellBrokenCode, tellDrawn, tellSmall } from '../compiler/strangers/room/tell-small.ts'
import { broughtDecks, isBrought } from '../compiler/written-decks.ts'
import type { MadeKit } from '../make-kit.ts'
import { renderDeckHtml } from '../writers/deck-html.ts'
import { fitSlides } from './fit-slides.ts'
import { platesOf, withPlates } from './see-through.ts'

/** Slides that were written for programs which set smaller, each in the largest type that a browser finds room for: what
 * the compiler reckons is only near it. What was measured is kept. */
export async function fitBrought(
  { value: made, problems }: Compiled<MadeKit>,
  browser: SharedBrowser,
): Promise<Compiled<MadeKit>> {
  const brought = broughtDecks(made.kit)
  const plates = await platesOf(brought, made.pictures, browser)
  const makers = hashOfMakers(...MAKERS)
  const told: Problem[] = []
  const fitted = new Map<Deck, Deck>()
  for (const deck of brought) {
    const plated = withPlates(deck, plates)
    const html = await renderDeckHtml(made, plated, 'presenter')
    const { sizes, full, small, drawn, broken, among } = await cached('room', hashOf(html, makers), () =>
      browser.use((open) => fitSlides(html, open.browser)))
    const found = new Map(sizes)
    const slides = inOneSize(
      plated.slides.map((slide) =>
        isBrought(slide)
          ? {
            ...slide,
            tight: found.get(slide.id) ?? 100,
            ...(among.includes(slide.id) ? { layout: amongWords(slide) } : {}),
          }
          : slide
      ),
    )
    fitted.set(deck, { ...deck, slides })
    // What a deck takes from others is said of them.
    const own = new Problems(deck.file)
    if (made.kit.decks.includes(deck)) {
      tellSmall(
        slides.filter((slide) => slide.divider === undefined),
        own,
        new Set(small),
        new Set(full),
      )
      tellDrawn(slides, own, new Map(drawn))
      tellBroken(slides, own, new Map(broken))
      tellBrokenCode(
        slides.filter((slide) =>
          isBrought(slide)
          && breaksCode(slide.content, Math.min(slide.codeSize ?? BROAD_CODE, BROAD_CODE * (slide.tight ?? 100) / 100))
        ),
        own,
      )
    }
    told.push(...own.list)
  }
  const reckoned = new Set(brought.map(({ file }) => file))
  const now = (deck: Deck): Deck => fitted.get(deck) ?? deck
  const kit = {
    ...made.kit,
    decks: made.kit.decks.map(now),
    sessions: made.kit.sessions.map((session) => ({ ...session, deck: now(session.deck) })),
  }
  const kept = problems.filter(({ rule, file }) => rule !== SET_SMALLER || !reckoned.has(file))
  return { value: { ...made, kit }, problems: [...kept, ...told] }
}

/** How a figure stands among words: as {@link standAmong} has it. */
const amongWords = ({ content }: Slide): Layout =>
  content.some((node) => typeof node === 'object' && node.kind === 'diagram') ? 'diagram' : 'text'

/** What decides which sizes are tried, and whether one has room. */
const MAKERS = [
  'scripts/check/broken-words.ts',
  'scripts/check/drawn-words.ts',
  'scripts/check/figure-areas.ts',
  'scripts/check/fit-slides.ts',
  'scripts/check/largest-type.ts',
  'scripts/check/measure-slides.ts',
  'scripts/compiler/strangers/room/figure-height.ts',
  'scripts/compiler/strangers/room/room.ts',
  'scripts/compiler/strangers/room/tell-small.ts',
]
