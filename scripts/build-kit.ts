import type { Problem } from './compiler/model.ts'
import type { SharedBrowser } from './browser/shared.ts'
import { chooseOutputs } from './choose-outputs.ts'
import { type Machines, toolsFor } from './make-outputs.ts'
import { writeOutput } from './output-folder.ts'
import { findOutputProblems } from './output-problems.ts'
import { outputsOf } from './outputs.ts'
import { makeKit } from './make-kit.ts'
import { countErrors } from './report/print-problems.ts'
import { cutFontsAhead } from './writers/deck-html.ts'

/** Read → compile → draw → make → write. Nothing is written unless everything could be made. */
export async function buildKit(
  { root, out, only, say }: BuildRequest,
  browser: SharedBrowser,
  machines: Machines,
): Promise<BuildResult> {
  const { value: made, problems } = await makeKit(root, {
    browser,
    say,
    onDrawing: cutFontsAhead,
    findProblems: (kit) => findOutputProblems(outputsOf(kit)),
  })
  if (made === undefined || countErrors(problems) > 0) return { problems, files: [] }
  const { asked, list } = chooseOutputs(outputsOf(made.kit, made), only)
  const files = await toolsFor(made, list, machines, say).makeAll(asked)
  say('Writing')
  await writeOutput(out, files, only.length === 0)
  return { problems, files: files.map(({ path }) => path) }
}

export interface BuildRequest {
  readonly root: string
  readonly out: string
  /** Formats, names, paths and patterns of outputs; empty: everything. */
  readonly only: readonly string[]
  readonly say: (text: string) => void
  readonly notice: (text: string) => void
}

export interface BuildResult {
  readonly problems: readonly Problem[]
  /** Paths written, relative to the output folder; empty when an error stopped the build. */
  readonly files: readonly string[]
}
