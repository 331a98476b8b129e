import { openBrowser, type BrowserOptions, type OpenBrowser } from './launch.ts'

/** One browser for a whole run: started by the first who needs it, never where nobody does, and none after its end. */
export interface SharedBrowser {
  readonly open: () => Promise<OpenBrowser>
  readonly close: () => Promise<void>
}

export function shareBrowser(options: BrowserOptions = {}): SharedBrowser {
  let opened: Promise<OpenBrowser> | undefined
  let ended = false
  const open = async (): Promise<OpenBrowser> => {
    if (!ended) opened ??= openBrowser(options)
    const current = await opened
    if (current?.browser.isConnected() === true) return current
    // Where one of several prints fails, the others must not start a browser that nobody would close.
    if (ended) throw new Error('The browser was closed: the run has ended')
    // It crashed or was closed from outside: start another.
    opened = openBrowser(options)
    return opened
  }
  return {
    open,
    close: async () => {
      ended = true
      const current = await opened?.catch(() => undefined)
      opened = undefined
      await current?.close()
    },
  }
}
