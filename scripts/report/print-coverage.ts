import type { PartCoverage } from '../compiler/coverage.ts'

/**
 * The coverage as lines to print: the sum, then each part with what is missing from it.
 * @param nameOf the title of a part
 */
export function formatCoverage(parts: readonly PartCoverage[], nameOf: (part: string) => string): string {
  const all = parts.reduce((sum, { claims }) => sum + claims, 0)
  const taught = parts.reduce((sum, part) => sum + part.taught, 0)
  const width = Math.max(...parts.map(({ part }) => nameOf(part).length))
  const lines = parts.map((one) => {
    const missing = [
      ...(one.inNotes.length === 0 ? [] : [`only in notes: ${one.inNotes.join(', ')}`]),
      ...(one.nowhere.length === 0 ? [] : [`nowhere: ${one.nowhere.join(', ')}`]),
    ]
    return `  ${nameOf(one.part).padEnd(width)}  ${String(one.taught).padStart(3)} of ${one.claims}${
      missing.length === 0 ? '' : `  (${missing.join('; ')})`
    }`
  })
  return [`${taught} of ${all} claims are taught on slides.`, ...lines].join('\n')
}
