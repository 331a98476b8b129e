import type { Compiled } from './compiler/model.ts'
import { broughtDecks } from './compiler/written-decks.ts'
import { type MadeKit, type MakeOptions, makeKit } from './make-kit.ts'
import { countErrors } from './report/print-problems.ts'

/** A kit as `makeKit` has it; slides from elsewhere, of which few kits have any, in type that has room on them. */
export async function makeFitted(root: string, options: MakeOptions): Promise<Compiled<MadeKit | undefined>> {
  const { value: made, problems } = await makeKit(root, options)
  if (made === undefined || countErrors(problems) > 0 || broughtDecks(made.kit).length === 0) {
    return { value: made, problems }
  }
  options.say?.('Finding room')
  return (await import('./check/fit-brought.ts')).fitBrought({ value: made, problems }, options.browser)
}
