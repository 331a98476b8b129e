// Formats the program: `node scripts/format.mjs`; with `check` it only says what is not formatted. The plug-ins of dprint
// run as WebAssembly in Node, so no system needs a binary of its own.
import { createContext } from '@dprint/formatter'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const PROJECT = join(import.meta.dirname, '..')
const { typescript, malva, plugins, ...common } = JSON.parse(readFileSync(join(PROJECT, 'dprint.json'), 'utf8'))
const formatter = createContext(common)
for (const [index, settings] of [typescript, malva].entries()) {
  formatter.addPlugin(readFileSync(join(PROJECT, plugins[index])), settings)
}

const files = ['.', 'diagrams', 'scripts', 'slides', 'tests'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs|css)$/.test(file)).map((file) => join(folder, file).split(sep).join('/'))
)
const changed = files.filter((file) => {
  const text = readFileSync(join(PROJECT, file), 'utf8')
  const formatted = formatter.formatText({ filePath: file, fileText: text })
  if (formatted !== text && process.argv[2] !== 'check') writeFileSync(join(PROJECT, file), formatted)
  return formatted !== text
})
if (process.argv[2] === 'check' && changed.length > 0) {
  console.error(`Not formatted; npm run format does it:\n  ${changed.join('\n  ')}`)
  process.exitCode = 1
}
