import { tellDamage } from '../assets/cache.ts'
import type { SharedBrowser } from '../browser/shared.ts'
import type { Problem } from '../compiler/model.ts'
import { type MadeKit, makeKit } from '../make-kit.ts'
import { type Machines, machinesIn } from '../make-outputs.ts'
import { countErrors, formatProblems } from '../report/print-problems.ts'
import { tell } from '../report/terminal.ts'
import { findOutputProblems } from '../output-problems.ts'
import { outputsOf } from '../outputs.ts'
import { liveScript } from './live-script.ts'
import { tellFailure } from './tell-failure.ts'

/** How long to wait for more changes before making the kit anew, in ms: an editor writes several files at once. */
const SETTLE = 25

/** The kit as it is now on disk, made again after each change; the last good version stays up while one is broken. */
export class LiveKit {
  /** The last version without errors. */
  made: MadeKit | undefined
  /** All errors of the newest version as text; undefined when there are none. */
  errors: string | undefined
  /** All warnings of the newest version as text; empty when there are none. */
  warnings = ''
  /** Counts the good versions. Each page says from which it is: so it learns that it is old, whenever it asks. */
  version = 0
  /** Folders in which the newest version looks for pictures besides the kit's own. */
  besides: readonly string[] = []
  /** Told after each making. */
  onMade: () => void = () => undefined

  #begun: () => void = () => undefined
  #timer: NodeJS.Timeout | undefined
  #running = false
  #isBroken = false
  #again = false

  /** For what somebody asks for. */
  readonly machines: Machines

  constructor(
    readonly root: string,
    readonly browser: SharedBrowser,
    /** `mended`: nothing is wrong any more. */
    readonly report: (problems: readonly Problem[], mended: boolean) => void,
  ) {
    this.machines = machinesIn(browser)
  }

  /** Something on disk changed: make the kit anew, soon and once. */
  changed(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.make(), SETTLE)
  }

  /** Makes the kit now; a change that arrives meanwhile makes it once more afterwards. */
  async make(): Promise<void> {
    if (this.#running) {
      this.#again = true
      return
    }
    this.#running = true
    try {
      do {
        this.#again = false
        await this.#makeOnce()
      } while (this.#again)
    } finally {
      this.#running = false
    }
    this.#begun()
    this.onMade()
  }

  /** Makes it for the first time, once whoever watches has found all there is. */
  begin(): Promise<void> {
    return new Promise((resolve) => {
      this.#begun = resolve
      this.changed()
    })
  }

  async #makeOnce(): Promise<void> {
    try {
      const { value, problems } = await makeKit(this.root, {
        browser: this.browser,
        onRead: ({ besides = [] }) => void (this.besides = besides),
        findProblems: (kit) => findOutputProblems(outputsOf(kit)),
      })
      if (this.#again) return
      if (value !== undefined) this.made = { ...value, live: liveScript(++this.version) }
      const told = (severity: Problem['severity']): string =>
        formatProblems(problems.filter((problem) => problem.severity === severity))
      this.errors = countErrors(problems) === 0 ? undefined : told('error')
      this.warnings = told('warning')
      this.report(problems, this.#isBroken && problems.length === 0)
      this.#isBroken = problems.length > 0
    } catch (error) {
      // A folder that vanished or a browser that will not start; anything else is a fault of the program.
      if (this.#again) return
      this.errors = tellFailure(error, 'The kit could not be made.')
      this.#isBroken = true
    } finally {
      tellDamage(tell)
    }
  }
}
