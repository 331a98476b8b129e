import { Session } from 'node:inspector'
import { test as base } from 'playwright/test'

export { expect } from 'playwright/test'

/** How much the engine does in one call of a method: what it looks at or copies, in characters or entries. */
type Length = (self: unknown, given: readonly unknown[], result: unknown) => number

const lengthOf = (value: unknown): number => typeof value === 'string' || Array.isArray(value) ? value.length : 0
const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)
const passedOver = (self: unknown, from: unknown, found: number): number =>
  Math.max(0, (found < 0 ? lengthOf(self) : found) - numberOr(from, 0))
const found: Length = (self, [, from], at) => passedOver(self, from, numberOr(at, -1))
const whole: Length = (self) => lengthOf(self)
const result: Length = (_self, _given, made) => lengthOf(made)

/** Methods whose own loops no coverage sees. */
const LOOPS: readonly (readonly [prototype: object, name: string, length: Length])[] = [
  [String.prototype, 'indexOf', found],
  [String.prototype, 'includes', whole],
  [String.prototype, 'split', whole],
  [String.prototype, 'replaceAll', whole],
  [Array.prototype, 'indexOf', found],
  [Array.prototype, 'includes', whole],
  [Array.prototype, 'slice', result],
  [Array.prototype, 'concat', result],
  [Array.prototype, 'join', result],
]

function countInside(run: () => void): number {
  let inside = 0
  const restore = LOOPS.map(([prototype, name, length]) =>
    replaceMethod(prototype, name, (method) =>
      function(this: unknown, ...given: unknown[]): unknown {
        const made: unknown = Reflect.apply(method, this, given)
        inside += length(this, given, made)
        return made
      })
  )
  restore.push(
    replaceMethod(RegExp.prototype, 'exec', (method) =>
      function(this: unknown, ...given: unknown[]): unknown {
        const expression = this instanceof RegExp ? this : /(?:)/
        const from = expression.global || expression.sticky ? expression.lastIndex : 0
        const match: unknown = Reflect.apply(method, this, given)
        const end = Array.isArray(match) && 'index' in match ? numberOr(match.index, 0) + lengthOf(match[0]) : undefined
        inside += end === undefined ? (expression.sticky ? 1 : lengthOf(given[0]) - from) : end - from
        return match
      }),
  )
  try {
    run()
    return inside
  } finally {
    for (const undo of restore) undo()
  }
}

function replaceMethod(
  prototype: object,
  name: string,
  make: (method: (...given: never) => unknown) => (...given: unknown[]) => unknown,
): () => void {
  const before = Object.getOwnPropertyDescriptor(prototype, name)
  if (typeof before?.value !== 'function') throw new Error(`There is no method ${name}`)
  Object.defineProperty(prototype, name, { ...before, value: make(before.value) })
  return () => void Object.defineProperty(prototype, name, before)
}

/**
 * Counting makes all code slow, so it is on in a process of its own; and from its beginning: of a function that was
 * compiled before, no blocks are counted until the engine lets go of it and compiles it again, whenever that is.
 */
export const test = base.extend<object, { steps: StepCounter }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  steps: [async ({}, use) => {
    const counter = new StepCounter()
    await use(counter)
    counter.close()
  }, { scope: 'worker' }],
})

/** Counts what functions do. */
export class StepCounter {
  readonly #session = new Session()

  constructor() {
    this.#session.connect()
    this.#session.post('Profiler.enable')
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  /**
   * Runs something and counts what it does, the same in every run and on every machine: how often each block of
   * JavaScript is entered, how much the methods in `LOOPS` go through, and what regular expressions pass over.
   */
  count(run: () => void): number {
    this.#blocks()
    const inside = countInside(run)
    return inside + this.#blocks()
  }

  close(): void {
    this.#session.disconnect()
  }

  /** Blocks entered since the last call. */
  #blocks(): number {
    let count = 0
    // On the thread itself the answer comes before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw new Error(error.message)
      for (const { functions } of result) {
        for (const { ranges } of functions) for (const range of ranges) count += range.count
      }
    })
    return count
  }
}
