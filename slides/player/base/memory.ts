/** A small store that never throws: browsers may refuse storage, above all on `file://`. */
export interface Memory {
  get(key: string): string | undefined
  /** Says whether it is really stored, and not only for as long as this window shows the page. */
  set(key: string, value: string | undefined): boolean
}

/** Keys are named for the deck: Chromium lets one local file read another's storage. */
export function openMemory(place: 'localStorage' | 'sessionStorage', deck: string): Memory {
  const fallback = new Map<string, string>()
  const named = (key: string): string => `lecture-kit/${deck}/${key}`
  return {
    get(key) {
      try {
        return window[place].getItem(named(key)) ?? fallback.get(key)
      } catch {
        return fallback.get(key)
      }
    },
    set(key, value) {
      if (value === undefined) fallback.delete(key)
      else fallback.set(key, value)
      try {
        if (value === undefined) window[place].removeItem(named(key))
        else window[place].setItem(named(key), value)
        return true
      } catch {
        // Refused: what was remembered lasts as long as this window.
        return false
      }
    },
  }
}
