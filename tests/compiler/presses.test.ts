import { expect, test } from 'playwright/test'
import { compile, htmlOf } from './support.ts'

/** With which presses the parts of a slide come, how many it takes, and what is told. */
function read(body: string) {
  const { value, problems } = compile(`# One\n\n---\n\n## Tides\n\n${body}\n`)
  const [, slide] = value.slides
  const html = htmlOf(slide?.content)
  return {
    places: [...html.matchAll(/(?:data-step=|"step":)"?(\d+)/g)].map(([, place]) => Number(place)).join(' '),
    steps: slide?.steps,
    rules: problems.map(({ rule }) => rule),
  }
}

test('what says its press comes with whatever else does, and counts for nothing behind it', () => {
  expect(read('[ebb]{.step}\n\n[flood]{.step at=1}\n\n[neap]{.step}')).toMatchObject({ places: '1 1 2', steps: 2 })
  expect(read('::: {.step at=2}\n\nebb\n\nflood\n\n:::\n\n- [neap]{.step at=1}\n- [spring]{.step at=2}')).toMatchObject(
    {
      places: '2 1 2',
      steps: 2,
    },
  )
  expect(read('::: incremental\n\n- ebb\n- flood\n\n:::\n\n![Map](map.png){.step at=2}').places).toBe('1 2 2')
})

test('a list comes entry by entry, and a table row by row, from the press on that they say', () => {
  const list = '::: {.incremental at=2}\n\n- ebb\n- flood\n\n:::\n'
  expect(read(`${list}\n[neap]{.step}`)).toMatchObject({ places: '2 3 1', steps: 3 })
  expect(
    read(`[neap]{.step}\n\n::: {.incremental at=1 depth=1}\n\n| a |\n|---|\n| b |\n| c |\n\n:::\n\n${list}`).places,
  )
    .toBe('1 1 2 2 3')
})

test('lines of code begin to change with the press that they say', () => {
  const code = (given: string) => `\`\`\`js {lines=1|2|all${given}}\none()\ntwo()\n\`\`\`\n`
  expect(read(`${code(' at=1')}\n[low]{.step}\n\n[high]{.step}`)).toMatchObject({ places: '1 2 1 2', steps: 2 })
  expect(read(`[low]{.step}\n\n${code('')}`).places).toBe('1 2 3')
})

test('a press at which nothing comes is none', () => {
  expect(read('[ebb]{.step at=7}\n\n[flood]{.step at=3}')).toMatchObject({ places: '2 1', steps: 2, rules: [] })
})

test('what is no press is told', () => {
  expect(read('[ebb]{.step at=first}\n\n[flood]{.step}')).toMatchObject({ places: '1 2', rules: ['bad-press'] })
})
