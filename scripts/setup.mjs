// Stands before every command, with nothing installed yet: plain JavaScript, no dependencies, old syntax on purpose,
// so that an old Node reads as far as the sentence that says which Node is needed. Then it hands over to main.ts, in the
// same process: a second one would cost a tenth of a second. (package.json gives short-lived objects 64 MB of room: with
// less, a tenth of a build goes into collecting them.)
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))

checkNode()
checkOptions()
if (isStale()) install()
run()

/** As `engines` in package.json says. On a Node between, npm leaves out the binaries of Vite and oxlint without
 * failing. */
function checkNode() {
  const parts = process.versions.node.split('.').map(Number)
  if (parts[0] > 22 || (parts[0] === 22 && parts[1] >= 12) || (parts[0] === 20 && parts[1] >= 19)) return
  fail(
    `This kit needs Node 24, or 22 from 22.12 on (20.19 still works), and this is Node ${process.versions.node}: get a newer one from https://nodejs.org.`,
  )
}

/** npm keeps options for itself unless `--` stands before them, and would start the wrong kit without a word. */
function checkOptions() {
  for (const option of ['root', 'out', 'only']) {
    const value = process.env[`npm_config_${option}`]
    if (value === undefined) continue
    const command = process.env.npm_lifecycle_event || 'start'
    const run = command === 'start' || command === 'test' ? command : `run ${command}`
    fail(
      `npm kept --${option} for itself. Put two dashes before the options: npm ${run} -- --${option} ${
        value === 'true' ? 'VALUE' : value
      }`,
    )
  }
}

/** Does what is installed differ from package-lock.json? npm leaves its own record in node_modules. */
function isStale() {
  const record = join(project, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return true
  try {
    const wanted = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages
    const installed = JSON.parse(readFileSync(record, 'utf8')).packages
    return Object.keys(wanted).some((path) => {
      if (path === '') return false
      if (!installed[path]) return !wanted[path].optional
      return installed[path].version !== wanted[path].version
    })
  } catch {
    return true
  }
}

function install() {
  console.error('Installing the kit’s packages, once: about 700 MB on disk, a minute or so on a fast line …')
  const npm = process.env.npm_execpath
  const options = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  // npm is itself a script: run it by this Node, which works where no shell finds it (Windows, spaces in paths).
  const result = npm
    ? spawnSync(process.execPath, [npm].concat(options), { cwd: project, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: project, stdio: 'inherit', shell: process.platform === 'win32' })
  if (result.status === 0) return leaveOutMaps()
  fail(
    'The packages could not be installed (npm says why above). Is there a network? Once installed, the kit works without one.',
  )
}

/** Mermaid's packages bring 110 MB of source maps, which serve only its own developers. */
function leaveOutMaps() {
  for (const name of ['mermaid', '@mermaid-js']) {
    const folder = join(project, 'node_modules', name)
    if (!existsSync(folder)) continue
    for (const file of readdirSync(folder, { recursive: true })) {
      if (file.endsWith('.map')) rmSync(join(folder, file))
    }
  }
}

/** The program in TypeScript; only now is it sure that there is what reads it. */
function run() {
  import('./program.mjs').then(function(program) {
    return program.importProgram(join(project, 'scripts', 'main.ts'))
  }).catch(function(error) {
    console.error(error)
    process.exitCode = 1
  })
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
