import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PROJECT } from '../options.ts'

/** Version of the program, from its `package.json`. */
export const VERSION: string = z.object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))).version

/** `2017-12-31`. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
