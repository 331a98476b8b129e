/** Where programs put a single file that somebody opens inside a zip: Windows, 7-Zip, WinRAR, Linux archivers. */
const INSIDE_A_ZIP = [
  /\.zip\//i,
  /\/AppData\/Local\/Temp\//i,
  /\/7z[OE][0-9A-F]+\//i,
  /\/Rar\$/i,
  /\/\.fr-\w+\//,
  /\/ark-?\w*\/.*\.zip/i,
]

/** Does the page at this address stand in a real folder, as far as one can tell? Pages from a server do. */
export function isUnpacked(address: string): boolean {
  if (!address.startsWith('file:')) return true
  let path = new URL(address).pathname
  try {
    path = decodeURIComponent(path)
  } catch {
    // A path that is no UTF-8 is judged as it is.
  }
  return !INSIDE_A_ZIP.some((pattern) => pattern.test(path))
}
