import { inspect } from 'node:util'
import { endOnSignals } from './report/ends.ts'
import { readOptions, UsageError, USAGE } from './options.ts'
import { KitError } from './report/kit-error.ts'
import { answer, tell } from './report/terminal.ts'

/** Every command, loaded only when it is asked for: the browser and Vite are slow to import. */
const COMMANDS = {
  start: () => import('./commands/start.ts'),
  build: () => import('./commands/build.ts'),
  check: () => import('./commands/check.ts'),
  new: () => import('./commands/new.ts'),
  bench: () => import('./commands/bench.ts'),
  test: () => import('./commands/test.ts'),
  proof: () => import('./commands/proof.ts'),
}

endOnSignals()

async function main(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words
  if (!isCommand(name)) throw new UsageError(`There is no command “${name}”.`)
  const options = readOptions(name, rest)
  if (options.help) {
    answer(USAGE)
    return 0
  }
  const { run } = await COMMANDS[name]()
  return run(options)
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name)
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof UsageError) tell(`${USAGE}\n\n${error.message}`)
    else if (error instanceof KitError) tell(error.message)
    else {
      tell(
        `The program failed, not your sources: please report what stands below, with what you did.\n${inspect(error)}`,
      )
    }
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)
