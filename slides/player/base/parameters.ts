/** What the address asks for. */
export interface Parameters {
  readonly reading: boolean
  /** The slides on a phone, too. */
  readonly slides: boolean
  /** Pairing id of the speaker view; empty when none was given. */
  readonly speaker?: string
  readonly theme?: string
}

/** Reads `?reading`, `?slides`, `?speaker=PAIR` and `?theme=dark`. */
export function readParameters(search: string): Parameters {
  const values = new URLSearchParams(search)
  const speaker = values.get('speaker')
  const theme = values.get('theme')
  return {
    reading: values.has('reading'),
    slides: values.has('slides'),
    ...(speaker === null ? {} : { speaker: speaker.replace(/[^\w-]/g, '').slice(0, 40) }),
    ...(theme === null ? {} : { theme }),
  }
}
