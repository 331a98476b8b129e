import { create } from '../base/dom.ts'
import type { PageSlide } from '../base/page.ts'
import { neighbourOf } from '../plan/skipping.ts'
import * as wording from '../wording.ts'

const MOST = 6

/** What a slide that leads on leads to: the titles up to the next of its kind. Empty where the slide only has no notes. */
export function comesNext(slides: readonly PageSlide[], from: PageSlide, dropped: readonly number[]): HTMLElement[] {
  if (!leadsOn(from)) return []
  const titles: string[] = []
  let next = neighbourOf(slides, from, 'next', dropped)
  while (next && titles.length < MOST && (titles.length === 0 || !leadsOn(next))) {
    titles.push(next.title)
    next = neighbourOf(slides, next, 'next', dropped)
  }
  return titles.length === 0
    ? []
    : [
      create('p', {}, create('strong', {}, wording.whatComes)),
      create('ol', {}, ...titles.map((title) => create('li', {}, title))),
    ]
}

const leadsOn = ({ element }: PageSlide): boolean => element.matches('.divider, .layout-section, .layout-agenda')
