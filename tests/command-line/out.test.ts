import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildHere, expect, GOOD, hashesOf, placesIn, runKit, test, writeKit } from './run.ts'

test('what no build made is refused before work starts, and stays as it is', async ({ folder }) => {
  // Nobody reads this deck: its error would be told.
  await writeKit(folder, { 'kit/slides/talk.md': '---\ntitle: [\n---\n', 'site/index.html': 'my own page' })
  await writeFile(join(folder, 'file'), 'years of work')
  await mkdir(join(folder, 'real'))
  await symlink('real', join(folder, 'link'))
  const before = await hashesOf(folder)
  const kit = ['--root', join(folder, 'kit'), '--quiet']
  for (
    const [out, says] of [['file', /is a file/], ['link', /is a symbolic link/], ['site', /\(index\.html\)/], [
      'file/dist',
      /part of its path is a file/,
    ], ['kit/slides', /\(talk\.md\)/]] as const
  ) {
    for (const only of [[], ['--only', 'html']]) {
      await expect(buildHere(...kit, '--out', join(folder, out), ...only)).rejects.toThrow(says)
    }
  }
  const { code, err } = await runKit(['build', ...kit, '--out', join(folder, 'file')])
  expect(code).toBe(1)
  expect(err).toBe(
    `${
      join(folder, 'file')
    } is a file, and a build would put a folder in its place. Nothing was written.\nGive --out the path of a folder.\n`,
  )
  expect(await hashesOf(folder)).toEqual(before)
  expect(await readdir(join(folder, 'real'))).toEqual([])
  expect((await readdir(folder)).sort()).toEqual(['file', 'kit', 'link', 'real', 'site'])
})

test('a build of HTML alone, then one of everything, go into one folder', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD })
  for (const out of [[], ['--out', join(folder, 'elsewhere')]]) {
    const words = ['--root', folder, '--quiet', ...out]
    for (const only of [['--only', 'html'], [], ['--only', 'html']]) {
      expect((await buildHere(...words, ...only)).err).toBe('')
    }
  }
  expect(await hashesOf(join(folder, 'elsewhere'))).toEqual(await hashesOf(join(folder, 'dist')))
  expect(await readdir(join(folder, 'dist/presenter/decks'))).toEqual(['talk-script.pdf', 'talk.html', 'talk.pdf'])
})

test('names of which two want one path are told before anything is written', async ({ folder }) => {
  const page = '---\ntitle: Mine\naudience: participants\n---\n\nText.\n'
  await writeKit(folder, { 'slides/talk.md': GOOD, 'slides/talk-script.md': GOOD, 'handouts/index.md': page })
  for (const command of [['build'], ['build', '--only', 'html'], ['check']]) {
    const outcome = await runKit([...command, '--root', folder, '--quiet'])
    expect(outcome.code, command.join(' ')).toBe(1)
    expect(placesIn(outcome)).toEqual(['handouts/index.md:1:1 error', 'slides/talk.md:1:1 error'])
    expect((await readdir(folder)).sort()).toEqual(['handouts', 'slides'])
  }
  expect(await readFile(join(folder, 'handouts/index.md'), 'utf8')).toBe(page)
})

test('a new file gets no name that some system cannot have', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD })
  const { code, err } = await runKit(['new', 'deck', 'Aux', '--root', folder])
  expect([code, err]).toEqual([
    1,
    'Not every system can have a file of this name: on Windows “aux” is a device. Give the new deck another title.\n',
  ])
  expect(await readdir(join(folder, 'slides'))).toEqual(['talk.md'])
})

test('a source that cannot be written, and a date that is none, are told in a sentence', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD, 'handouts': 'A file.' })
  const made = await runKit(['new', 'session', 'A session', '--root', folder])
  expect(made.code).toBe(1)
  expect(made.err).toMatch(/^\S.*a-session\.yaml was not written: part of its path is a file, not a folder\.\n$/)
  await rm(join(folder, 'handouts'))
  for (const epoch of ['99999999999', '4102444800', 'soon', '-1']) {
    const { code, err } = await runKit(['build', '--only', 'html', '--quiet', '--root', folder], {
      SOURCE_DATE_EPOCH: epoch,
    })
    expect.soft({ code, err }, epoch).toEqual({
      code: 1,
      err: 'SOURCE_DATE_EPOCH is no date: it takes whole seconds since 1970, up to the end of 2099.\n',
    })
  }
})
