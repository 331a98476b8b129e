import { create } from '../base/dom.ts'
import { unpack } from '../base/page.ts'
import type { OwnClassTools } from './tools.ts'

/**
 * Runs the script that stands packed in the page, whose policy names its hash. Undefined: it is not there, or this
 * browser cannot unpack it.
 */
export async function unpackLate(): Promise<OwnClassTools | undefined> {
  const text = await unpack('late-script')
  if (text === undefined) return undefined
  run(text)
  return window.ownClass
}

/** Runs a script, if the policy of the page names its hash. */
export function run(text: string): void {
  const script = create('script', {}, text)
  document.body.append(script)
  script.remove()
}
