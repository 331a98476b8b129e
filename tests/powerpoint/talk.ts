import { writeMaths } from '../../scripts/assets/maths.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import type { SourceText } from '../../scripts/compiler/model.ts'
import type { CompileTools } from '../../scripts/compiler/tools.ts'
import type { PptxNeeds } from '../../scripts/writers/pptx-file.ts'
import { fileOf } from './kit.ts'
import { openPackage, type Package, type Read, slidesOf } from './package.ts'

/** A kit of one deck, without drawings. @param others decks that it takes slides from */
export function kitOf(
  text: string,
  language = 'en',
  more = '',
  tools: CompileTools = {},
  others: readonly SourceText[] = [],
): PptxNeeds {
  const { value: kit } = compileKit({
    settings: { file: 'slides/kit.yaml', text: `title: A kit\nlanguage: ${language}\n${more}` },
    decks: [{ file: 'slides/talk.md', text }, ...others],
    diagrams: [],
    pictures: ['slides/dot.png'],
    paper: {},
    pictureFaults: new Map(),
    tools: { maths: writeMaths, ...tools },
  })
  return { kit, drawn: new Map(), pictures: new Map(), endnoteTexts: new Map(), date: new Date(0) }
}

export function packageFrom(needs: PptxNeeds): Package {
  const [deck] = needs.kit.decks
  if (deck === undefined) throw new Error('There is no deck')
  return openPackage(fileOf(needs, deck, 'presenter'))
}

export function slidesFrom(needs: PptxNeeds): Read[] {
  const pack = packageFrom(needs)
  return slidesOf(pack).map((path) => pack.part(path))
}
