import { all, one } from '../base/dom.ts'
import { arrange } from './arrange.ts'
import { clone } from './clone.ts'
import type { OwnPlan } from './plan.ts'
import { numberSlides } from './settle.ts'

const TRACK = '#deck > .track'

/**
 * Lays the slides of a copy as the class has them, for where no script runs: their order, what is added, what is hidden.
 * What they say stays as it was built, so that {@link takeBack} makes the file what it was.
 */
export function layFlat(file: HTMLElement, plan: OwnPlan): void {
  const built = all(file, `${TRACK} > section`)
  const made = clone(file)
  arrange(made, plan)
  built.forEach(({ dataset }, at) => {
    dataset['built'] = String(at)
  })
  const byId = new Map(built.map((slide) => [slide.id, slide]))
  const shown = all(made, `${TRACK} > section`).map((slide) => byId.get(slide.id) ?? added(slide))
  const left = built.filter((slide) => !shown.includes(slide))
  for (const slide of left) slide.hidden = true
  putSlides(file, [...shown, ...left])
  const cover = one(made, `${TRACK} .own-cover`)
  if (cover) one(file, `${TRACK} .layout-cover .content`)?.append(added(cover))
}

/** Makes a file that was laid flat what it was. */
export function takeBack(file: HTMLElement): void {
  const built = all(file, `${TRACK} > [data-built]`)
  if (built.length === 0) return
  for (const each of all(file, `${TRACK} [data-laid]`)) each.remove()
  built.sort((one, other) => Number(one.dataset['built']) - Number(other.dataset['built']))
  for (const slide of built) {
    delete slide.dataset['built']
    slide.hidden = false
  }
  putSlides(file, built)
}

function added(element: HTMLElement): HTMLElement {
  element.dataset['laid'] = ''
  return element
}

function putSlides(file: HTMLElement, slides: readonly HTMLElement[]): void {
  one(file, TRACK)?.replaceChildren('\n', ...slides.flatMap((slide) => [slide, '\n']))
  numberSlides(slides)
}
