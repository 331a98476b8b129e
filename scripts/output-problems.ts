import type { Problem } from './compiler/model.ts'
import { type Complaint, Problems } from './compiler/problem.ts'
import { sameName, whyNoFile } from './output-names.ts'
import type { Output } from './writers/output.ts'

/**
 * Complains of sources whose names cannot all be those of files: where two would be written to one path, on this system
 * or on another that the files are carried to, and where some system could not have a file.
 */
export function findOutputProblems(outputs: readonly Output[]): Problem[] {
  const found: Problem[] = []
  const known = new Map<string, Output>()
  const said = new Set<string>()
  const say = (file: string, about: string, complaint: Complaint): void => {
    if (said.has(`${file}\n${about}`)) return
    said.add(`${file}\n${about}`)
    const problems = new Problems(file)
    problems.error({ line: 1, column: 1 }, complaint)
    found.push(...problems.list)
  }
  for (const output of outputs) if (output.file === undefined) known.set(sameName(output.path), output)
  for (const output of outputs) {
    const { path, file } = output
    if (file === undefined) continue
    const why = whyNoFile(path.replace(/^.*\//, ''))
    if (why !== undefined) say(file, 'name', noFile(path, why))
    const twin = known.get(sameName(path))
    if (twin === undefined) known.set(sameName(path), output)
    else say(file, twin.file ?? 'own', twin.file === undefined ? ownPage(twin) : clash(path, twin))
  }
  return found
}

function noFile(path: string, why: string): Complaint {
  return {
    rule: 'impossible-name',
    found: path,
    what: 'The name of this file makes another that not every system can have.',
    why: `The kit is carried to other computers, and ${why}.`,
    fix: 'Give this file another name.',
  }
}

function ownPage({ path }: Output): Complaint {
  return {
    rule: 'reserved-name',
    found: path,
    what: `The kit makes a page ${path} itself.`,
    why: 'Both would be the same file.',
    fix: 'Give this file another name.',
  }
}

function clash(path: string, twin: Output): Complaint {
  const same = path === twin.path
  return {
    rule: 'one-path',
    found: path,
    what: same
      ? `Another file, ${twin.file}, is made into ${path} too.`
      : `Another file, ${twin.file}, is made into ${twin.path}, and this one into ${path}.`,
    why: same
      ? 'One would take the place of the other.'
      : 'On Windows and on the Mac both are one file, and one would take the place of the other.',
    fix: 'Rename one of the two.',
  }
}
