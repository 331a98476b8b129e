import { openBrowser, type BrowserOptions, type OpenBrowser } from './launch.ts'

/** One browser for a whole run: started by the first who needs it, never where nobody does. */
export interface SharedBrowser {
  readonly open: () => Promise<OpenBrowser>
  readonly close: () => Promise<void>
}

export function shareBrowser(options: BrowserOptions = {}): SharedBrowser {
  let opened: Promise<OpenBrowser> | undefined
  const open = async (): Promise<OpenBrowser> => {
    opened ??= openBrowser(options)
    const current = await opened
    if (current.browser.isConnected()) return current
    // It crashed or was closed from outside: start another.
    opened = openBrowser(options)
    return opened
  }
  return {
    open,
    close: async () => {
      const current = await opened?.catch(() => undefined)
      opened = undefined
      await current?.close()
    },
  }
}
