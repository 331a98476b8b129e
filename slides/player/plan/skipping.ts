import { all, targetId } from '../base/dom.ts'
import type { PageSlide } from '../base/page.ts'
import type { Player } from '../base/player.ts'
import type { Direction } from '../base/stage.ts'
import { countSteps } from '../base/steps.ts'

/** The next slide that is shown, in a direction; undefined at the end. */
export function neighbourOf(
  slides: readonly PageSlide[],
  from: PageSlide,
  direction: Direction,
  dropped: readonly number[],
): PageSlide | undefined {
  const isShown = ({ item }: PageSlide): boolean => item === undefined || !dropped.includes(item)
  return direction === 'next'
    ? slides.slice(from.number).find(isShown)
    : slides.slice(0, from.number - 1).findLast(isShown)
}

/** What is left out of a talk, as it stands. */
export interface LeftOut {
  talk(): { readonly dropped: readonly number[] }
  onChange(listener: () => void): void
}

/**
 * Next and Previous go past the items that are left out; agendas and strips do not have them. The room sees no more of
 * it. Starts
 * before other features, so that each of them is asked first whether a press is its own.
 */
export function startSkipping({ page, stage }: Pick<Player, 'page' | 'stage'>, left: LeftOut): void {
  stage.beforeTurn((direction, mover) => {
    const { slide, step, steps } = stage.place()
    const atEdge = direction === 'next' ? step >= steps : step === 0
    const target = atEdge ? neighbourOf(page.slides, slide, direction, left.talk().dropped) : undefined
    const following = page.slides[slide.number + (direction === 'next' ? 0 : -2)]
    if (!target || target === following) return false
    stage.go(target.id, direction === 'next' ? 0 : countSteps(target.element), mover)
    return true
  })
  function showWay(): void {
    const hidden = new Set(left.talk().dropped.map((index) => page.plan?.[index]?.slide))
    for (const link of all(page.track, '.agenda a[href^="#"]')) {
      const entry = link.closest<HTMLElement>('li')
      if (entry) entry.hidden = hidden.has(decodeURIComponent(targetId(link)))
    }
  }
  if (!page.plan) return
  left.onChange(showWay)
  showWay()
}
