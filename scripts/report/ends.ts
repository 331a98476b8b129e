import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

let calmly: ((signal: NodeJS.Signals) => void) | undefined

/**
 * Ctrl+C, a system that shuts down, a terminal that is closed: all end the program at once, with the exit code that
 * shells give a program ended by that signal. What runs beside it, the browser too, ends with it by its `exit` event.
 */
export function endOnSignals(): void {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const end = calmly ?? (() => process.exit(exitCodeOf(signal)))
      // Who asks twice does not want to wait.
      calmly = undefined
      end(signal)
    })
  }
}

/** For a command whose way to end is Ctrl+C: resolves on a signal, with the exit code, instead of ending the
 * program. */
export function toldToEnd(): Promise<number> {
  return new Promise((resolve) => {
    calmly = (signal) => resolve(signal === 'SIGINT' ? 0 : exitCodeOf(signal))
  })
}

/** 143 for SIGTERM: 128 and the signal's number. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
