import { writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { shareBrowser } from '../../scripts/browser/shared.ts'
import { LiveKit } from '../../scripts/dev/live-kit.ts'
import { serve } from '../../scripts/dev/serve.ts'
import { PROJECT } from '../../scripts/options.ts'
import { expect, GOOD, runKit, test as base, writeKit } from './run.ts'

interface ServerAnswer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

interface Served {
  readonly kit: LiveKit
  /** The folders that are watched. */
  readonly watched: () => readonly string[]
  /** The path goes out as it is written here: a client would mend it. */
  readonly get: (path: string, headers?: Record<string, string>) => Promise<ServerAnswer>
}

const test = base.extend<{ served: Served }>({
  served: async ({ folder }, use) => {
    await writeKit(folder, { 'slides/talk.md': GOOD, 'dist/slides/talk.md': GOOD })
    const browser = shareBrowser()
    const kit = new LiveKit(folder, browser, () => undefined)
    const server = await serve({ root: folder, port: 0, open: false }, kit)
    const { port } = server.config.server
    await use({
      kit,
      watched: () => Object.keys(server.watcher.getWatched()),
      get: (path, headers = {}) => ask(port, path, headers),
    })
    await server.close()
    await browser.close()
  },
})

function ask(port: number | undefined, path: string, headers: Record<string, string>): Promise<ServerAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end',
        () =>
          resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }))
    })
    sent.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve({ status: response.statusCode, headers: response.headers, text: '' })
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('the pages, what reloads them, and nothing else is served: no file of this machine, no editor', async ({ served: { get } }) => {
  expect((await get('/presenter/decks/talk.html')).status).toBe(200)
  expect((await get('/licences/parts.txt')).text).toContain('reveal.js')
  expect((await get('/give-out/licences/reveal.js.txt')).text).toContain('Permission is hereby granted')
  const [script = ''] = /\/@kit\/live\.js\?version=1/.exec((await get('/presenter/decks/talk.html')).text) ?? []
  expect(await get(script)).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript' } })
  const client = await get('/@vite/client?t=1')
  expect(client.status).toBe(200)
  const imported = /^import "([^"]+)"/.exec(client.text)?.[1] ?? ''
  expect(imported).toContain('env.mjs')
  expect((await get(imported)).status).toBe(200)
  const file = encodeURIComponent(join(PROJECT, 'package.json'))
  for (
    const path of [
      `/__open-in-editor?file=${file}`,
      `/@fs${PROJECT}/package.json`,
      `/@fs${PROJECT}/package.json?raw`,
      `/@fs${PROJECT}/slides/player/main.ts`,
      '/main.ts',
      '/@fs/etc/passwd',
      '/@id/vite',
      '/package.json',
      '/slides/talk.md',
      '/licences/talk.md',
      '/.vite/deps/x.js',
      '/nothing.html',
    ]
  ) {
    const { status, text } = await get(path, { Origin: 'http://elsewhere.example' })
    expect.soft(status, path).toBe(404)
    expect.soft(text, path).not.toMatch(/"private"|allow list|import /)
  }
})

test('no page from elsewhere can read or take in what is served', async ({ served: { get } }) => {
  for (const origin of ['http://elsewhere.localhost:9999', 'http://localhost:1234', 'https://elsewhere.example']) {
    for (const path of ['/', '/presenter/decks/talk.html', '/@vite/client']) {
      const { headers } = await get(path, { Origin: origin })
      expect.soft(headers['access-control-allow-origin'], `${path} for ${origin}`).toBeUndefined()
      expect.soft(headers['cross-origin-resource-policy'], path).toBe('same-origin')
    }
    const { status } = await get('/', {
      Origin: origin,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
      'Sec-WebSocket-Protocol': 'vite-hmr',
    })
    expect.soft(status, `a socket for ${origin}`).not.toBe(101)
  }
  for (const Host of ['elsewhere.example', 'localhost.elsewhere.example', '127.0.0.1.elsewhere.example']) {
    const { status, text } = await get('/', { Host })
    expect.soft(status, Host).toBe(403)
    expect.soft(text, `${Host}: what to do`).toContain('Open the address that the terminal shows.')
  }
  for (const Host of ['localhost:1', '127.0.0.1:1', '[::1]:1']) expect.soft((await get('/', { Host })).status).toBe(200)
})

test('an address that cannot be read is a bad request, without a path of this machine', async ({ served: { get } }) => {
  for (const path of ['/%', '/%ff', '/give-out/%E0%A4%A', '//']) {
    const { status, text } = await get(path)
    expect.soft(status, path).toBe(400)
    expect.soft(text, path).toBe('This address cannot be read.')
  }
})

test('a page that cannot be made says so in a sentence', async ({ served: { kit, get } }) => {
  const { error } = console
  const said: unknown[] = []
  console.error = (...words) => void said.push(...words)
  try {
    // As where a part of the kit is gone that the page needs.
    Object.assign(kit, { made: { kit: undefined } })
    const { status, text } = await get('/')
    expect(status).toBe(500)
    expect(text).toContain('This page could not be made. The terminal says why.')
    expect(text).not.toContain(PROJECT)
    expect(String(said[0])).toMatch(/^TypeError: [^]*\n    at /)
  } finally {
    console.error = error
  }
})

test('where there is nothing, the page says so and leads to the start', async ({ served: { get } }) => {
  const { status, text } = await get('/give-out/decks/tlak.html')
  expect(status).toBe(404)
  expect(text).toContain('<h1>There is nothing here</h1>')
  expect(text).toContain('There is nothing at /give-out/decks/tlak.html.')
  expect(text).toContain('<a href="/">')
  expect(text).not.toContain('Mend this')
})

test('what cannot be made says so in words for people, and that it is mended', async ({ folder }) => {
  const { error } = console
  console.error = () => undefined
  const mended: boolean[] = []
  const browser = shareBrowser()
  try {
    const kit = new LiveKit(folder, browser, (_problems, isMended) => void mended.push(isMended))
    await kit.make()
    expect(kit.errors).toBe(`${folder} has no folder slides/: put a deck there, one Markdown file a deck.`)
    await writeKit(folder, { 'slides/talk.md': GOOD })
    await kit.make()
    await kit.make()
    expect(mended).toEqual([true, false])
    // A fault of the program.
    const failing = new LiveKit(folder, browser, () => {
      throw new TypeError(`in ${PROJECT}`)
    })
    await failing.make()
    expect(failing.errors).toBe('The kit could not be made. The terminal says why.')
  } finally {
    console.error = error
    await browser.close()
  }
})

test('slides/ removed and made again is watched again, and so is a folder that was not there', async ({ served: { kit }, folder }) => {
  const title = () => (kit.errors === undefined ? kit.made?.kit.decks[0]?.title : 'broken')
  await rm(join(folder, 'slides'), { recursive: true })
  await expect.poll(title).toBe('broken')
  await writeKit(folder, { 'slides/talk.md': GOOD.replace('A talk', 'Made again') })
  await expect.poll(title).toBe('Made again')
  await writeKit(folder, { 'slides/talk.md': GOOD.replace('A talk', 'Changed after') })
  await expect.poll(title).toBe('Changed after')
  await writeKit(folder, { 'handouts/about.md': '---\ntitle: About\naudience: presenters\n---\n\nWords.\n' })
  await expect.poll(() => kit.made?.kit.handouts.length).toBe(1)
})

test('a folder beside slides/ is watched as soon as a deck looks for a picture there', async ({ served: { kit }, folder }) => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
  const shown = () => (kit.errors === undefined ? kit.made?.pictures.get('assets/maps/ebb.svg') : 'broken')
  await writeKit(folder, { 'assets/maps/ebb.svg': SVG })
  await writeKit(folder, { 'slides/talk.md': `${GOOD}\n![Ebb](../assets/maps/ebb.svg)\n` })
  await expect.poll(shown).toContain('data:image/svg')
  const first = shown()
  await writeKit(folder, { 'assets/maps/ebb.svg': SVG.replace('9 9', '8 8') })
  await expect.poll(shown).not.toBe(first)
  await rm(join(folder, 'assets'), { recursive: true })
  await expect.poll(shown).toBe('broken')
  await writeKit(folder, { 'assets/maps/ebb.svg': SVG })
  await expect.poll(shown).toBe(first)
})

test('what is saved while the kit is made for the first time is not lost', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD })
  const browser = shareBrowser()
  let made = 0
  const kit = new LiveKit(folder, browser, () => {
    if (++made === 1) writeFileSync(join(folder, 'slides/talk.md'), GOOD.replace('A talk', 'Saved meanwhile'))
  })
  const server = await serve({ root: folder, port: 0, open: false }, kit)
  try {
    await expect.poll(() => kit.made?.kit.decks[0]?.title).toBe('Saved meanwhile')
  } finally {
    await server.close()
    await browser.close()
  }
})

test('of a kit’s folder only what is made into pages is watched', async ({ served: { watched }, folder }) => {
  await expect.poll(() => watched()).toContain(join(folder, 'slides'))
  expect(watched().filter((path) => path.startsWith(join(folder, 'dist')))).toEqual([])
})

test('a port that another program uses is said, and nothing is served elsewhere', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD })
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = other.address() as AddressInfo
    const outcome = await runKit(['start', '--quiet', '--root', folder, '--port', String(port)])
    expect(outcome.code).toBe(1)
    expect(outcome.err).toBe(
      `Port ${port} cannot be had: another program uses it. Give another with --port, or none: then a free one is taken.\n`,
    )
    expect(outcome.out).toBe('')
  } finally {
    other.close()
  }
})
