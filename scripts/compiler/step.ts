/**
 * The attribute that says with which press a part appears, from 1, on its whole way. An author writes it into a drawn
 * picture (`picture/write-picture.ts`), Mermaid's drawings get it where they are drawn (`diagrams/in-page/serialise.ts`):
 * there it counts the drawing's own presses. `steps.ts` puts lists and drawings of a slide into one order, in which
 * `render/place-svg.ts` moves each drawing behind what comes before it. The player reads it in `base/steps.ts` alone.
 */
export const STEP = 'data-step'
