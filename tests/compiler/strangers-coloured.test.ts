import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (text: string, front = 'marp: true'): string =>
  readForeign(`---\n${front}\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${text}\n`).html[1] ?? ''
const bold = (text: string, front?: string): string[] =>
  [...read(text, front).matchAll(/<strong>(.*?)<\/strong>/g)].map((match) => match[1] ?? '')

test('words that their colour sets apart on a line are bold', () => {
  const row = 'Low <span style="color: #ff9900">spring</span> and <font color="red">neap</font>, '
  expect(bold(`${row}<span class="text-red-500">both</span> and <span class="red">more</span>`))
    .toEqual(['spring', 'neap', 'both', 'more'])
  const marked = '<span v-mark.circle.orange="1">spring</span> and <span v-mark="{ color: \'#888\' }">neap</span>'
  expect(bold(`${marked} <span class="badge">tides</span>, `, 'theme: seriph')).toEqual(['spring', 'neap', 'tides'])
  expect(bold('Low [spring]{style="color:red;"} and [neap]{.blue} tide', 'format: revealjs')).toEqual([
    'spring',
    'neap',
  ])
})

test('an entry that is coloured among others is bold, and none where all are', () => {
  const red = (word: string): string => `- <span style="color:red">${word}</span>`
  expect(bold(`- Low\n${red('spring')}`)).toEqual(['spring'])
  expect(bold(`${red('spring')}\n${red('neap')}`)).toEqual([])
  expect(bold('<span style="color:red">All of it</span>')).toEqual([])
})

test('grey, black and white, another size and another ground set nothing apart, and code is code', () => {
  for (
    const given of [
      'style="color:#888"',
      'style="color: rgb(90, 92, 94)"',
      'class="text-gray-500"',
      'class="text-black"',
      'class="text-white"',
      'class="text-sm"',
    ]
  ) {
    expect(bold(`Low <span ${given}>spring</span> tide`), given).toEqual([])
  }
  expect(bold('Low <span style="background-color:red">spring</span> tide')).toEqual([])
  const code = read('Low `<span style="color:red">spring</span>` tide')
  expect(code).toContain('style=')
  expect(code).not.toContain('strong')
  expect(bold('Low <span style="color:red">**spring**</span> tide')).toEqual(['spring'])
})
