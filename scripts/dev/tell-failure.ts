import { inspect } from 'node:util'
import { KitError } from '../report/kit-error.ts'
import { tell } from '../report/terminal.ts'

/**
 * Tells the terminal of a failure.
 * @returns what a page says of it: what is not written for people stays in the terminal
 */
export function tellFailure(error: unknown, what: string): string {
  tell(error instanceof KitError ? error.message : inspect(error))
  return error instanceof KitError ? error.message : `${what} The terminal says why.`
}
