/** What comes from storage, from another window or out of the page is unknown until it was looked at. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

/** Text as data; undefined where there is none, or none that can be read. */
export function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

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

/** What one class did in a deck. Two classes are never taken for one: each has a random word. */
export interface ClassStore {
  /** What is kept; `own`: of the class of this window, as after a reload. */
  readonly before?: KeptOfClass & { readonly own: boolean }
  /** Says whether it will be there after a reload. Undefined: nothing is kept. */
  keep(data: unknown): boolean
  /** The class that was kept goes on in this window. */
  resume(): void
  /** Another class begins, with nothing. */
  begin(): void
}

export interface KeptOfClass {
  readonly run: string
  /** Milliseconds: when it was last kept. */
  readonly at: number
  readonly data: unknown
}

/** Keeps something of a class: this computer what it is, this window whose. */
export function openClassStore(kept: Memory, session: Memory, key: string): ClassStore {
  const mine = `${key}-class`
  const before = readClassStore(kept, key)
  const begin = (): string => {
    const run = randomWord()
    session.set(mine, run)
    return run
  }
  return {
    ...(before ? { before: { ...before, own: before.run === session.get(mine) } } : {}),
    keep(data) {
      const run = session.get(mine) ?? begin()
      return kept.set(key, data === undefined ? undefined : JSON.stringify({ run, at: Date.now(), data }))
    },
    resume: () => void (before && session.set(mine, before.run)),
    begin() {
      kept.set(key, undefined)
      begin()
    },
  }
}

/** What some window keeps of a class. */
export function readClassStore(kept: Memory, key: string): KeptOfClass | undefined {
  const stored = parseJson(kept.get(key))
  if (!isRecord(stored)) return undefined
  const { run, at, data } = stored
  return isWord(run) && typeof at === 'number' && Number.isFinite(at) ? { run, at, data } : undefined
}

/** A short random word for pairings, senders and runs. */
export function randomWord(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36).padStart(2, '0')).join('')
}
