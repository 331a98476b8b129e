import { foundIn } from './compiler/certain.ts'

/**
 * A path as systems compare it that keep one file of two names: Windows and the Mac do not tell `Deck` from `deck`, the
 * Mac not one way of writing `é` from the other.
 */
export function sameName(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/** Names that Windows keeps for devices, whatever ending they have. @see
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i

/** What Windows allows in no name. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001F]/

/** In bytes, as Linux counts; Windows and the Mac take about as many characters. */
const LONGEST = 255

/** Why some system cannot have a file of this name, as half a sentence; undefined: all can. */
export function whyNoFile(name: string): string | undefined {
  const device = foundIn(name, /^[^.]*/).trimEnd()
  if (DEVICES.test(device)) return `on Windows “${device}” is a device`
  const [character] = FORBIDDEN.exec(name) ?? []
  if (character !== undefined) {
    return character < ' '
      ? 'Windows has no control characters in names'
      : `Windows has no ${character} in names`
  }
  const bytes = new TextEncoder().encode(name).length
  return bytes > LONGEST ? `a name has ${LONGEST} bytes at most, and it would have ${bytes}` : undefined
}
