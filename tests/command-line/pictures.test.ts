import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { contentFault } from '../../scripts/kit/read-kit.ts'
import { openBrowser } from '../../scripts/browser/launch.ts'
import { buildHere, expect, GOOD, placesIn, test, writeKit } from './run.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const SVG =
  '<?xml version="1.0"?>\n<!-- <svg> -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ <!ENTITY a "b>"> ]>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"></path></svg>\n'

/** By the name of the file: what it holds, and what the problem says; nothing where it is a good picture. */
const FILES: Readonly<Record<string, readonly [content: string | Uint8Array, says?: RegExp]>> = {
  'good.png': [PNG],
  'good.gif': [GIF],
  'good.svg': [SVG],
  'called-jpeg.jpg': [PNG],
  'empty.png': ['', /is empty/],
  'words.png': ['This is text.', /not a picture of the kind/],
  'page.svg': ['<!doctype html><html><svg></svg></html>', /not a picture of the kind/],
  'pixels.svg': [PNG, /not a picture of the kind/],
  'drawing.png': [SVG, /not a picture of the kind/],
  'half.png': [PNG.subarray(0, 40), /cut off/],
  'half.svg': [SVG.slice(0, SVG.indexOf('</svg')), /cut off/],
  'huge.png': [Buffer.concat([PNG, Buffer.alloc(5_000_001 - PNG.length)]), /larger than 5 MB/],
  'just-right.png': [Buffer.concat([PNG, Buffer.alloc(5_000_000 - PNG.length)])],
}

test('a picture that is empty, no picture, cut off, or larger than 5 MB is a problem at its place; others are shown', async ({ folder }) => {
  const names = Object.keys(FILES)
  await writeKit(folder, {
    ...Object.fromEntries(Object.entries(FILES).map(([name, [content]]) => [`slides/${name}`, content])),
    'slides/talk.md': `${GOOD}\n${names.map((name) => `![A picture](${name})\n`).join('\n')}`,
    'slides/unused.png': '',
  })
  const outcome = await buildHere('--root', folder, '--only', 'html')
  expect(outcome.code).toBe(1)
  const wanted = names.flatMap((
    name,
    index,
  ) => (FILES[name]?.[1] === undefined ? [] : [`slides/talk.md:${9 + 2 * index}:1 error`]))
  expect(placesIn(outcome)).toEqual(wanted)
  for (const [name, [, says]] of Object.entries(FILES)) {
    const said = outcome.err.split(/^(?=slides\/)/m).find((one) => one.includes(`    ${name}\n`)) ?? ''
    if (says === undefined) expect.soft(said, name).toBe('')
    else expect.soft(said, name).toMatch(says)
  }
})

test('a picture on a handout is looked at too, and a pipe is not waited for', async ({ folder }) => {
  await writeKit(folder, {
    'slides/talk.md': GOOD,
    'slides/words.png': 'Words.',
    'handouts/leaf.md':
      '---\ntitle: Leaf\naudience: participants\nsheet: A\nwhen: after\n---\n\n![One](../slides/words.png)\n\n![Two](../slides/pipe.png)\n',
  })
  test.skip(process.platform === 'win32', 'Windows has no pipes among its files')
  execFileSync('mkfifo', [join(folder, 'slides/pipe.png')])
  expect(placesIn(await buildHere('--root', folder, '--only', 'html'))).toEqual([
    'handouts/leaf.md:8:1 error',
    'slides/pipe.png:1:1 error',
  ])
})

test('what a browser writes as JPEG, PNG and WebP is whole; half of it is not', async () => {
  const { browser, close } = await openBrowser()
  try {
    const page = await browser.newPage()
    const pictures = await page.evaluate(() =>
      ['image/jpeg', 'image/png', 'image/webp'].map((type) => {
        const canvas = document.createElement('canvas')
        canvas.width = canvas.height = 300
        const pen = canvas.getContext('2d')
        for (let line = 0; line < 300; line++) pen?.strokeRect(line, (line * 37) % 290, 9, line)
        return canvas.toDataURL(type)
      })
    )
    for (const address of pictures) {
      const bytes = Buffer.from(address.replace(/^.*,/, ''), 'base64')
      expect.soft(contentFault(bytes, false), address.slice(0, 20)).toBeUndefined()
      expect.soft(contentFault(bytes.subarray(0, bytes.length / 2), false), address.slice(0, 20)).toBe('cut-off')
      // A thumbnail in a segment of its own, with an end of its own.
      if (!address.includes('jpeg')) continue
      const thumbnail = Buffer.from([0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9])
      const photograph = Buffer.concat([bytes.subarray(0, 2), thumbnail, bytes.subarray(2)])
      expect.soft(contentFault(photograph, false)).toBeUndefined()
      expect.soft(contentFault(photograph.subarray(0, photograph.length / 2), false)).toBe('cut-off')
    }
  } finally {
    await close()
  }
})

test('an SVG that never ends is looked through once', () => {
  for (
    const text of [
      '<!--'.repeat(100_000),
      '<!-- -->'.repeat(100_000),
      '<!DOCTYPE svg ['.repeat(50_000),
      '<?x?>'.repeat(100_000),
      ' '.repeat(500_000),
    ]
  ) {
    expect(contentFault(Buffer.from(text), true)).toBe('no-picture')
  }
})
