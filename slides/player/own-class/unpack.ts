import { create } from '../base/dom.ts'
import type { OwnClassTools } from './tools.ts'

/**
 * Unpacks the script that stands packed in the page, and runs it: the page's policy names its hash. Undefined: it is
 * not there, or this browser cannot unpack it.
 */
export async function unpackLate(): Promise<OwnClassTools | undefined> {
  const packed = document.getElementById('late-script')?.textContent
  if (!packed) return undefined
  try {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const script = create('script', {}, await new Response(unpacked).text())
    document.body.append(script)
    script.remove()
  } catch {
    return undefined
  }
  return window.ownClass
}
