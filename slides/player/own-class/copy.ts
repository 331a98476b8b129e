import type { Edition } from '../../../scripts/compiler/model.ts'
import { create, one } from '../base/dom.ts'
import { isRecord, randomWord } from '../base/store.ts'
import { arrange } from './arrange.ts'
import { clone, deckData, keepFor, putData, putTitle, settle, slidesOf } from './file.ts'
import { OWN_CLASS, type OwnPlan } from './plan.ts'
import { sayChanges } from './report.ts'

/** What a copy says of where it comes from. */
interface Origin {
  /** Title of the deck, as the kit has it. */
  readonly of: string
  /** `2026-03-02`. */
  readonly made: string
  readonly changes: readonly string[]
}

/**
 * A class as a file of its own. That of the presenter is the deck as it was, with the plan beside it, so that a copy of
 * a copy does not grow; the others have the slides as they are shown, and nothing else.
 * @param pristine the file as it was read, before anything was changed
 */
export function writeCopy(pristine: HTMLElement, plan: OwnPlan, edition: Edition, today: string): string {
  const file = clone(pristine)
  const slides = slidesOf(file)
  const { copy, ...data } = deckData(file)
  const of = originTitle(copy) ?? String(data['title'] ?? '')
  const origin: Origin = { of, made: today, changes: sayChanges(plan, slides, edition === 'presenter') }
  one(file, `#${OWN_CLASS}`)?.remove()
  if (edition === 'presenter') {
    // In front of the script, which reads it.
    one(file, '#deck-data')?.after('\n', create('script', { type: 'application/json', id: OWN_CLASS }))
    putData(file, OWN_CLASS, plan)
    if (plan.cover.title !== '') putTitle(file, plan.cover.title)
  } else {
    arrange(file, plan)
    keepFor(file, edition)
    settle(file, edition)
  }
  name(file, edition, origin)
  return `<!doctype html>\n${file.outerHTML}\n`
}

/** A copy shares neither marks nor runs nor the speaker's window with what it was made from. */
function name(file: HTMLElement, edition: Edition, copy: Origin): void {
  const { plan, minutes, ...data } = deckData(file)
  const own = `${String(data['name']).split('~')[0] ?? ''}~${randomWord()}`
  putData(file, 'deck-data', {
    ...data,
    name: own,
    edition,
    ...(edition === 'presenter' ? { minutes, plan } : {}),
    copy,
  })
  const main = one(file, '#deck')
  if (!main) return
  main.dataset['deck'] = own
  main.dataset['edition'] = edition
}

function originTitle(copy: unknown): string | undefined {
  return isRecord(copy) && typeof copy['of'] === 'string' ? copy['of'] : undefined
}
