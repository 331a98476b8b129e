import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

/** Runs setup in a folder of its own, with an npm that only writes down what it was asked. */
function setUp(options: { version?: string; environment?: NodeJS.ProcessEnv; installed?: string } = {}) {
  const project = mkdtempSync(join(tmpdir(), 'kit setup-'))
  try {
    mkdirSync(join(project, 'scripts'))
    for (const file of ['scripts/setup.mjs', 'scripts/program.mjs']) cpSync(join(PROJECT, file), join(project, file))
    const lock = (version: string) =>
      JSON.stringify({
        packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } },
      })
    writeFileSync(join(project, 'package-lock.json'), lock('2.0.0'))
    if (options.installed !== undefined) {
      mkdirSync(join(project, 'node_modules'))
      writeFileSync(join(project, 'node_modules/.package-lock.json'), lock(options.installed))
    }
    const npm = join(project, 'npm.cjs')
    const link = `require('fs').mkdirSync('node_modules', { recursive: true })
      require('fs').symlinkSync(${
      JSON.stringify(join(PROJECT, 'node_modules/rolldown'))
    }, 'node_modules/rolldown', 'junction')`
    writeFileSync(npm, `require('fs').writeFileSync('asked', process.argv.slice(2).join(' '))\n${link}`)
    if (options.installed === '2.0.0') spawnSync(process.execPath, ['-e', link], { cwd: project })
    writeFileSync(join(project, 'package.json'), '{ "type": "module", "dependencies": {} }')
    writeFileSync(join(project, 'scripts/main.ts'),
      'const word: string = "the program"; console.error(`Here is ${word}`)')
    const version = options.version === undefined
      ? ''
      : `Object.defineProperty(process.versions, 'node', { value: '${options.version}' });`
    const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))
    const result = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      `${version} await import('./scripts/setup.mjs')`,
    ], {
      cwd: project,
      encoding: 'utf8',
      env: { ...clean, npm_execpath: npm, ...options.environment },
    })
    const asked = (() => {
      try {
        return readFileSync(join(project, 'asked'), 'utf8')
      } catch {
        return ''
      }
    })()
    return { code: result.status, said: result.stderr, asked }
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

const TOO_OLD = ['4.9.1', '18.20.1', '20.18.3', '21.7.3', '22.11.0']
const NEW_ENOUGH = ['20.19.0', '22.12.0', '23.0.0', '24.0.1']

test('a Node that is too old gets one sentence that says which is needed', () => {
  for (const version of TOO_OLD) {
    const { code, said, asked } = setUp({ version })
    expect(code, version).toBe(1)
    expect(said.trim()).toBe(
      `This kit needs Node 24, or 22 from 22.12 on (20.19 still works), and this is Node ${version}: get a newer one from https://nodejs.org.`,
    )
    expect(asked).toBe('')
  }
})

test('on a new enough Node the program follows', () => {
  for (const version of NEW_ENOUGH) {
    expect(setUp({ version, installed: '2.0.0' })).toEqual({ code: 0, said: 'Here is the program\n', asked: '' })
  }
})

/** Of ranges it knows the two kinds that packages write for Node: `>=1.2` and `^1.2.3`, with `||` between them. */
function accepts(range: string, version: string): boolean {
  const order = (text: string) =>
    text.split('.').reduce((sum, part, place) => sum + Number(part) * 1000 ** (2 - place), 0)
  return range.split('||').some((part) => {
    const [, sign, from = '', major] = /^\s*(>=|\^)\s*((\d+)(?:\.\d+){0,2})\s*$/.exec(part) ?? []
    if (from === '') throw new Error(`"${range}" is no range that this test knows`)
    return order(version) >= order(from) && (sign === '>=' || version.split('.')[0] === major)
  })
}

test('package.json and setup ask for the same Node, and every installed package accepts it', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(PROJECT, file), 'utf8'))
  const { engines } = read('package.json')
  expect(TOO_OLD.filter((version) => accepts(engines.node, version))).toEqual([])
  expect(read('package-lock.json').packages[''].engines).toEqual(engines)
  const installed: Record<string, { engines?: { node?: string } }> = read('node_modules/.package-lock.json').packages
  const ranges = Object.entries({ 'the kit': { engines }, ...installed }).map(([name, { engines }]) => ({
    name,
    range: engines?.node ?? '>=0',
  }))
  expect(ranges.length).toBeGreaterThan(100)
  for (const version of NEW_ENOUGH) expect(ranges.filter(({ range }) => !accepts(range, version)), version).toEqual([])
})

test('missing or stale packages are installed as locked, and nothing is where they are there', () => {
  for (const state of [{}, { installed: '1.9.0' }]) {
    const { code, said, asked } = setUp(state)
    expect(code).toBe(0)
    expect(said).toContain('Installing')
    expect(said).toContain('Here is the program')
    expect(asked).toMatch(/^ci .*--ignore-scripts/)
  }
  expect(setUp({ installed: '2.0.0' }).asked).toBe('')
})

test('a --root that npm kept for itself is noticed', () => {
  const { code, said } = setUp({
    installed: '2.0.0',
    environment: { npm_config_root: '../talk', npm_lifecycle_event: 'build' },
  })
  expect(code).toBe(1)
  expect(said).toContain('npm run build -- --root ../talk')
  expect(setUp({ installed: '2.0.0', environment: { npm_config_root: 'true', npm_lifecycle_event: 'start' } }).said)
    .toContain('npm start -- --root VALUE')
})
