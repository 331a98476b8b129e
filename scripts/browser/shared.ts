import { KitError } from '../report/kit-error.ts'
import { openBrowser, type BrowserOptions, type OpenBrowser } from './launch.ts'

/** One browser for a whole run: started by the first who needs it, never where nobody does, and none after its end. */
export interface SharedBrowser {
  readonly open: () => Promise<OpenBrowser>
  /**
   * Does work in it. A browser that ends meanwhile (killed, out of memory) is started anew, and the work is done again;
   * one that ends a second time in this run is said.
   * @throws KitError when it ends a second time
   */
  readonly use: <T>(work: (open: OpenBrowser) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

const AGAIN = 'The browser ended in the middle of its work, and is started anew.'
const TWICE =
  'The browser ended in the middle of its work, twice: a program ends it, or there is too little memory for it.\n'
  + 'Close other programs and try again, or give another browser in KIT_BROWSER.'

export function shareBrowser(options: BrowserOptions = {}): SharedBrowser {
  let opened: Promise<OpenBrowser> | undefined
  let ended = false
  let lost = 0
  /**
   * Browsers that were replaced, once each, though all who worked in one hear of its end in the same moment; with what
   * all of them
   * are told where it was the second. Who comes later, as to a dev server, gets a new one.
   */
  const replaced = new WeakMap<OpenBrowser, KitError | undefined>()
  const ends = new WeakMap<OpenBrowser, Promise<never>>()
  /** Rejects when the browser ends: a call that was under way then may never be answered. */
  const endOf = (current: OpenBrowser): Promise<never> => {
    const known = ends.get(current)
    if (known !== undefined) return known
    const end = new Promise<never>((_, reject) => {
      const tell = (): void => reject(new Error('The browser has been closed'))
      current.browser.once('disconnected', tell)
      if (!current.browser.isConnected()) tell()
    })
    // It may end when nobody works in it.
    end.catch(() => undefined)
    ends.set(current, end)
    return end
  }

  const start = async (): Promise<OpenBrowser> => {
    // Where one of several prints fails, the others must not start a browser that nobody would close.
    if (ended) throw new Error('The browser was closed: the run has ended')
    return (opened ??= openBrowser(options))
  }
  const replace = (gone: OpenBrowser): void => {
    const said = replaced.get(gone)
    if (said !== undefined) throw said
    if (ended || replaced.has(gone)) return
    replaced.set(gone, undefined)
    opened = undefined
    // Its last page may be gone while it still runs.
    void gone.close().catch(() => undefined)
    if (++lost > 1) {
      lost = 0
      const error = new KitError(TWICE)
      replaced.set(gone, error)
      throw error
    }
    options.onNotice?.(AGAIN)
  }
  const open = async (): Promise<OpenBrowser> => {
    const current = await start()
    if (current.browser.isConnected()) return current
    replace(current)
    return start()
  }
  return {
    open,
    use: async (work) => {
      for (;;) {
        const current = await open()
        try {
          return await Promise.race([work(current), endOf(current)])
        } catch (error) {
          if (ended || !isGone(current, error)) throw error
          replace(current)
        }
      }
    },
    close: async () => {
      ended = true
      const current = await opened?.catch(() => undefined)
      opened = undefined
      await current?.close()
    },
  }
}

/** Playwright's words for a page, or all of the browser, that is there no more. */
export function isGone({ browser }: OpenBrowser, error: unknown): boolean {
  return !browser.isConnected() || /(?:Target|Page) crashed|browser has been closed|Printing failed/.test(String(error))
}
