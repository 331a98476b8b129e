import * as wording from '../wording.ts'

/** A picture file as a `data:` address; or why it is none. */
export type PictureRead = { readonly src: string } | { readonly refused: string }

const MEGABYTE = 1_000_000
const LARGEST_FILE = 25 * MEGABYTE
const LARGEST_SVG = MEGABYTE
const LARGEST_KEPT = 2 * MEGABYTE

const HARMFUL = /^(?:script|foreignobject|iframe|object|embed|audio|video|animate\w*|set|handler|listener)$/i

/**
 * Reads a picture that somebody chose. What is larger than its place becomes smaller; what it says of camera and place
 * goes. An SVG stays what it is, and is shown as a picture only, where nothing in it runs.
 * @param width of the place, in px
 */
export async function readPicture(file: File, width: number): Promise<PictureRead> {
  const size = `${(file.size / MEGABYTE).toFixed(file.size < MEGABYTE ? 1 : 0)} MB`
  if (file.size > LARGEST_FILE) {
    return { refused: wording.largestPicture(file.name, size, LARGEST_FILE / MEGABYTE) }
  }
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  const type = typeOf(head)
  if (type !== undefined) return shrink(file, type, width)
  const text = await file.slice(0, LARGEST_SVG + 1).text()
  if (!/<svg[\s>]/i.test(text)) {
    return { refused: wording.noSuchPicture(file.name) }
  }
  if (file.size > LARGEST_SVG) {
    return { refused: wording.largestSvg(file.name, size) }
  }
  return readSvg(text, file.name)
}

/** By its first bytes: a name says nothing. */
function typeOf(head: Uint8Array): 'image/png' | 'image/jpeg' | 'image/webp' | undefined {
  const starts = (from: number, ...bytes: readonly number[]): boolean =>
    bytes.every((byte, index) => head[from + index] === byte)
  if (starts(0, 0x89, 0x50, 0x4e, 0x47)) return 'image/png'
  if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  return starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50) ? 'image/webp' : undefined
}

function readSvg(text: string, name: string): PictureRead {
  // Before it is parsed: Chromium tells the console of a handler even in a document that nobody sees.
  if (/<[^<>]*\son\w+\s*=\s*["']/i.test(text)) return { refused: wording.unsafeSvg(name) }
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
  const root = parsed.documentElement
  if (root.localName !== 'svg' || parsed.querySelector('parsererror')) {
    return { refused: wording.unreadableSvg(name) }
  }
  const elements = [root, ...root.querySelectorAll('*')]
  const runs = elements.some((element) =>
    HARMFUL.test(element.localName)
    || [...element.attributes].some(({ localName, value }) =>
      /^on/i.test(localName) || /^\s*(?:javascript|https?|file):/i.test(localName === 'xmlns' ? '' : value)
    )
  )
  if (runs) {
    return {
      refused: wording.unsafeSvg(name),
    }
  }
  const bytes = new TextEncoder().encode(new XMLSerializer().serializeToString(root))
  return { src: `data:image/svg+xml;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}` }
}

async function shrink(file: File, type: string, width: number): Promise<PictureRead> {
  const image = new Image()
  image.src = await addressOf(file, type)
  try {
    await image.decode()
  } catch {
    return { refused: wording.damagedPicture(file.name) }
  }
  const scale = Math.min(1, width / image.naturalWidth, width / image.naturalHeight)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  // A browser that cannot write WebP writes PNG.
  const src = canvas.toDataURL(type === 'image/jpeg' ? type : 'image/webp', 0.86)
  return src.startsWith('data:image/') && src.length <= LARGEST_KEPT
    ? { src }
    : { refused: wording.staysTooLarge(file.name) }
}

function addressOf(file: File, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^data:[^;,]*/, `data:${type}`)))
    reader.addEventListener('error', () => reject(new Error(wording.unreadableFile)))
    reader.readAsDataURL(file)
  })
}
