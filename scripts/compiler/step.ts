/**
 * The attribute that says with which press a part appears, from 1, on its whole way. What an author names (`steps:` of a
 * diagram, read in `diagram-source.ts`) `diagrams/in-page/find-steps.ts` finds in Mermaid's drawing; into a drawn picture
 * the author writes it (`picture/write-picture.ts`). There it counts the drawing's own presses. `number-steps.ts` puts the
 * lists and drawings of a slide into one order, in which `render/place-svg.ts` moves each drawing behind what comes before
 * it. The player reads it in `base/steps.ts` alone, and turns in
 * `base/stage.ts`.
 */
export const STEP = 'data-step'
