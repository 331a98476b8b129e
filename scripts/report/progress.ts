import { tell, visible } from './terminal.ts'

/** Says what is happening during waits: one line that rewrites itself on a terminal, silent elsewhere. */
export interface Progress {
  /** What is being done now. */
  say(text: string): void
  /** Something that stays, on a line of its own. */
  notice(text: string): void
  /** Clears the line. */
  done(): void
}

/** @param quiet no progress at all. A terminal that is no terminal (a pipe, a CI log) stays calm as well. */
export function createProgress(quiet: boolean): Progress {
  const live = !quiet && process.stderr.isTTY === true
  const done = (): void => {
    if (live) process.stderr.write('\r\u001b[2K')
  }
  return {
    say: (text) => {
      if (live) process.stderr.write(`\r\u001b[2K${visible(text)} …`)
    },
    notice: (text) => {
      done()
      tell(text)
    },
    done,
  }
}
