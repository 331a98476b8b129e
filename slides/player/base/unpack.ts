/** The text that stands packed in the page under a name. Undefined: it is not there, or this browser cannot unpack
 * it. */
export async function unpack(id: string): Promise<string | undefined> {
  const packed = document.getElementById(id)?.textContent
  if (!packed) return undefined
  try {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
    return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
  } catch {
    return undefined
  }
}
