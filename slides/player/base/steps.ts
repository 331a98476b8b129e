import { STEP } from '../../../scripts/compiler/step.ts'

/** What reveal calls a part that appears with a press, and its marks on one that is there. */
const REVEALS = { part: 'fragment', index: 'data-fragment-index', shown: 'visible', last: 'current-fragment' }

const stepsIn = (slide: Element): readonly Element[] => [...slide.querySelectorAll(`[${STEP}]`)]
const stepOf = (part: Element): number => Number(part.getAttribute(STEP))
const isShown = (part: Element): boolean => part.classList.contains(REVEALS.shown)

/** How many presses a slide takes. */
export const countSteps = (slide: Element): number => Math.max(0, ...stepsIn(slide).map(stepOf))

/** How many of them there have been. */
export const countShown = (slide: Element): number => Math.max(0, ...stepsIn(slide).filter(isShown).map(stepOf))

/** Makes a part appear with a press, from 1; or without one, where it is there from the start. */
export function setStep(part: Element, step: number | undefined): void {
  part.classList.remove(REVEALS.part, REVEALS.shown, REVEALS.last)
  for (const name of [STEP, REVEALS.index]) part.removeAttribute(name)
  if (step === undefined) return
  part.setAttribute(STEP, String(step))
  handOver(part)
}

/** Tells reveal of the steps that a page is written with. */
export function handOverSteps(page: Element): void {
  for (const part of stepsIn(page)) handOver(part)
}

function handOver(part: Element): void {
  part.classList.add(REVEALS.part)
  part.setAttribute(REVEALS.index, String(stepOf(part)))
}

/** Shows a slide as it is after some presses; after all of them where none are named. */
export function showSteps(slide: Element, presses = Infinity): void {
  for (const part of stepsIn(slide)) part.classList.toggle(REVEALS.shown, stepOf(part) <= presses)
}

/** Leaves of a copy what is shown, as if it had been there from the start. */
export function keepShown(copy: Element): void {
  for (const part of stepsIn(copy)) {
    if (isShown(part)) setStep(part, undefined)
    else part.remove()
  }
}
