import type { Problem } from '../compiler/model.ts'

/**
 * Bytes of a source file as text. A byte-order mark goes; bytes that are no UTF-8 become U+FFFD and a problem that
 * names the line and column (in characters) of the first of them. What is in UTF-16 is read, so that nothing else is
 * said of it than that.
 */
export function decodeText(file: string, bytes: Uint8Array): { text: string; problem?: Problem } {
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), problem: inUtf16(file) }
  const text = new TextDecoder('utf-8').decode(bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const before = text.slice(0, firstInvalid(text, bytes))
    const lineStart = before.lastIndexOf('\n') + 1
    return {
      text,
      problem: {
        severity: 'error',
        rule: 'invalid-utf-8',
        file,
        line: before.split('\n').length,
        column: before.length - lineStart + 1,
        what: 'This file is not valid UTF-8 from here on.',
        why: 'Its letters would come out wrong on the slides.',
        fix: 'Save it as UTF-8 in your editor; it may have been saved in another encoding.',
      },
    }
  }
}

/** Some editors save “Unicode” in two bytes a character: they mark it, or every second byte is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && third !== 0 && fourth === 0)) {
    return 'utf-16le'
  }
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0 && fourth !== 0)
    ? 'utf-16be'
    : undefined
}

const inUtf16 = (file: string): Problem => ({
  severity: 'error',
  rule: 'invalid-utf-8',
  file,
  line: 1,
  column: 1,
  what: 'This file is in UTF-16, with two bytes a character.',
  why: 'The kit and most programs read text as UTF-8.',
  fix: 'Save it as UTF-8; in Windows’ Notepad that is in the list “Encoding” of “Save as”.',
})

/** Where decoding and encoding again first differ: the U+FFFD that stands for bad bytes, not one that was written. */
function firstInvalid(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder()
  let offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let index = 0
  for (const character of text) {
    const encoded = encoder.encode(character)
    if (encoded.some((byte, place) => bytes[offset + place] !== byte)) return index
    offset += encoded.length
    index += character.length
  }
  return index
}
