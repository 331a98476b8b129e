import { STEP } from '../compiler/step.ts'

const OWN_STEP = new RegExp(` ${STEP}="(\\d+)"`)
const TAG = /<[A-Za-z](?:[^<>"]|"[^"]*")*>/g

/**
 * Gives a finished drawing ids of its own, and its steps their places in the slide's order.
 * @param svg as in `DrawnDiagram`
 * @param prefix stands before its ids
 * @param firstStep how many presses of the slide come before its first; `undefined`: all of it is there
 */
export function placeSvg(svg: string, prefix: string, firstStep: number | undefined): string {
  return svg.replace(TAG, (tag) => {
    // Ids stand at the start of a value, after `#`, and in lists after a blank.
    const named = tag.replace(/(["#\s(])ID-/g, `$1${prefix}`)
    return named.replace(OWN_STEP,
      (_own, step: string) => firstStep === undefined ? '' : ` ${STEP}="${firstStep + Number(step)}"`)
  })
}
