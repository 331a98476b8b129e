import { Worker } from 'node:worker_threads'

interface Reply {
  readonly number: number
  readonly output?: unknown
  readonly error?: unknown
}

interface Waiting {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: unknown) => void
}

const waiting = new Map<number, Waiting>()
let thread: Worker | undefined
let count = 0

/**
 * Runs the function `work` of a plain JavaScript module in another thread, so that the browser can be started and
 * answered meanwhile. There is one such thread, and it does one thing after the other: with two, on a machine of two
 * cores, everything waits for everything.
 * @param module address of the module; its `work` takes the input and returns the output, or a promise of it
 * @throws what the module throws
 */
export function inBackground(module: URL, input: unknown): Promise<unknown> {
  const worker = (thread ??= startThread())
  const number = count++
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject })
    worker.ref()
    worker.postMessage({ number, module: module.href, input })
  })
}

function startThread(): Worker {
  const worker = new Worker(new URL('background-thread.mjs', import.meta.url), { execArgv: [] })
  worker.on('message', ({ number, output, error }: Reply) => {
    const one = waiting.get(number)
    waiting.delete(number)
    // A thread with nothing to do keeps no program from ending.
    if (waiting.size === 0) worker.unref()
    if (error === undefined) one?.resolve(output)
    else one?.reject(error)
  })
  worker.on('error', (error) => {
    thread = undefined
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  })
  return worker
}
