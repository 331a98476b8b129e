import { isLetterKind } from '../../letter-list.ts'
import { onlyAppears } from '../fragments.ts'
import type { Told } from '../told/told.ts'
import { asksForColumns, COLUMNS, hasIndex, styledAsColumns, styledAsOneColumn } from './asks.ts'
import { LANGUAGE } from './code.ts'
import { onlySets, shareOf } from './floats.ts'
import { attributeOf, type HtmlTag, isComponent } from './tags.ts'

const READ = /^(?:class|id|v-click.*|v-after.*|align|markdown|at|alt|open|grid|start)$/

/** Words for how it looks, which the kit sees to. */
const MEANT =
  /^(?:text|content|slides?|container|wrapper|reveal|markdown|cent(?:er|ered)|small|r-[\w-]+|-?[mp][trblxy]?-.*|(?:leading|opacity|text|font|tracking|rounded|shadow|bg|border|gap|space|[wh]|max|min|z)-.*)$/

/** Names what an element says of itself and that has no effect. @param opens the block that it becomes
 * @param isLayer does it lie in a stack? @param styled with what the deck's style sheets say of it */
export function nameLost(
  tag: HtmlTag,
  line: number,
  told: Told,
  opens: string,
  isLayer: boolean,
  styled: HtmlTag = tag,
): void {
  const { name, attributes } = tag
  if (opens === '.columns' && guessesColumns(styled)) nameGuess(tag, line, told)
  for (const key of isComponent(tag) ? [] : attributes.keys()) {
    const style = key === 'style' ? attributes.get(key) ?? '' : ''
    const isSet = style !== '' && (isGrid(style) || (opens === '.column' && onlySets(style)))
    // The part of a switch that it is says nothing else.
    const isDepth = name === 'v-clicks' && /^:?depth$/.test(key)
    // The layers of a stack come in the order in which they lie.
    const isIndex = key === 'data-fragment-index' && !isLayer && hasIndex(tag) && !opens.startsWith('.r-')
    const isCounted = name === 'ol' && key === 'type' && isLetterKind(attributes.get(key))
    const isState = name === 'template' && key.startsWith('#')
    const isPartly = (opens === '.column' && shareOf(style) !== '')
      || (opens.startsWith('.columns') && styledAsColumns(style))
    if (hides(tag, key) || !(isSet || isState || isDepth || isIndex || isCounted || READ.test(key))) {
      told.leftOut(`${attributeOf(tag, key)}${isPartly ? ' but for its columns' : ''}`, line)
    }
  }
  const classes = attributes.get('class') ?? ''
  if (/\bfragment\b/.test(classes) && !onlyAppears(classes) && !isLayer) told.leftOut(`class ${classes}`, line)
  const own = nameDrawn(tag, line, told, opens === '.column').filter((one) => !MEANT.test(one))
  // A column may be one for the row alone; where its class is named elsewhere, it is left out here, too.
  if (opens === '.column' && own.length > 0) {
    const isBox = own.some((one) => BOX.test(one))
    told[isBox ? 'leftOut' : 'leftOutAlso'](`class ${own.join(' ')}`, line)
  }
  // Of what comes with a press only that is taken over.
  const isStep = opens === '.step' && onlyAppears(classes)
  const isKnown = !isStep && (opens !== '' || /\bfragment\b/.test(classes))
  if (isKnown || isComponent(tag) || !/^(?:div|section|p)$/.test(name)) return
  if (own.length > 0) told.leftOut(`class ${own.join(' ')}`, line)
}

/** Does nothing but a part of a class of the deck's own say that columns are meant? */
export const guessesColumns = (tag: HtmlTag): boolean =>
  asksForColumns(tag) && !/display|column/.test(tag.attributes.get('style') ?? '')
  && (tag.attributes.get('class') ?? '').split(/\s+/).every((name) => !COLUMNS.test(name) || isOwnClass(name))

/** Names a class of which nothing but that is taken over. */
export const nameGuess = ({ attributes }: HtmlTag, line: number, told: Told): void =>
  told.leftOut(`class ${attributes.get('class') ?? ''} but for its columns`, line)

/** Named by what is drawn around it. */
const BOX = /(?:^|[-_])(?:box|card|panel|tile|badge|bubble|callout)s?(?:$|[-_\d])/i

/** What asks for a press, as a problem names it. */
export const stepOf = (tag: HtmlTag): string => {
  const key = [...tag.attributes.keys()].find((one) => /^v-(?:click|after)/.test(one))
  return key === undefined ? `class ${tag.attributes.get('class') ?? ''}` : attributeOf(tag, key)
}

/** Does it say when the element goes again? */
export const hides = ({ attributes }: HtmlTag, key: string): boolean =>
  /^v-(?:click|after).*hide/.test(key) || (key.startsWith('v-click') && (attributes.get(key) ?? '').startsWith('['))

/** Does a style say no more than which parts stand side by side, or one below the other? */
export const isGrid = (style: string): boolean =>
  style.split(';').every((one) => /^\s*(?:$|(?:display|gap|grid-template-columns|margin|padding)\b)/.test(one))
  && (styledAsColumns(style) || styledAsOneColumn(style))

/** Names what the classes of an element of a line would draw or move, and those of the deck's own. */
export function nameClasses(tag: Pick<HtmlTag, 'attributes'>, line: number, told: Told): void {
  for (const name of nameDrawn(tag, line, told)) told.leftOut(`class ${name}`, line)
}

/** Names what classes would draw or move. @param isColumn does it stand at its side already?
 * @returns those of the deck's own */
function nameDrawn({ attributes }: Pick<HtmlTag, 'attributes'>, line: number, told: Told, isColumn = false): string[] {
  return (attributes.get('class') ?? '').split(/\s+/).filter((written) => {
    // For a width of the window, say, or while somebody points at it.
    const name = written.slice(written.lastIndexOf(':') + 1)
    if (isColumn && /^(?:float-)?(?:left|right)$/.test(name)) return false
    if (DRAWN.test(name)) told.leftOut('classes that draw boxes or colours', line)
    else if (MOVED.test(name)) told.leftOut('classes that move things', line)
    // Dark or light, or while somebody points at it, is nothing that a slide is.
    else if (/^op(?:acity)?-?\d{1,2}$/.test(written)) told.leftOut('classes that dim', line)
    else if (name === 'r-fit-text') told.leftOut('class r-fit-text', line)
    else if (/^text-[5-9]xl(?:\/|$)/.test(name)) told.leftOut('classes for very large type', line)
    else return isNamed(name)
    return false
  })
}

const isNamed = (name: string): boolean =>
  /^[a-z][\w-]*$/i.test(name) && !SIZED.test(name) && !UNDERSTOOD.test(name) && !LANGUAGE.test(name)

/** Is a class one that only its deck knows, and not one for how something looks? */
export const isOwnClass = (name: string): boolean =>
  isNamed(name) && !MEANT.test(name) && !DRAWN.test(name) && !MOVED.test(name)

const DRAWN =
  /^(?:bg|border|rounded|shadow|ring|outline|divide|fill|stroke|backdrop|blur|gradient|from|via|to|decoration)(?:-|$)|^text-(?:[a-z]+-\d{2,3}|white|black|primary|secondary)\b|^(?:text-|colou?r-)(?:red|green|blue|yellow|orange|purple|violet|pink|brown|gr[ae]y|teal|cyan|magenta|lime|navy|gold|danger|success|warning|muted|accent)$/
const MOVED =
  /^-?(?:text-(?:right|end)|mx-auto|ml-auto|absolute|fixed|sticky|float|inset|top|right|bottom|left|rotate|translate|scale|transform|z|abs-t[lr]?|abs-[lr])(?:-|$)|^(?:justify|items|place|self|content)-(?:center|end|items)/
/** Sizes of type and of the room between things, of which the kit has its own. */
const SIZED =
  /^-?(?:[mp][trblxy]?|w|h|size|min|max|gap|space|text|font|leading|tracking|opacity|op|op\d+|color|align|whitespace|break|overflow|object|aspect|list|cursor|transition|duration|ease|delay|animate|select|pointer|underline|italic|not|bold|uppercase|lowercase|capitalize|truncate|hidden|block|inline|inline-block|relative|static|visible|invisible|leading|antialiased|table|sr|prose|dark|grayscale|basis|grow|shrink|order|items|justify|place|self|content|w-full|i)(?:-.*)?$/
/** What the kit has in its own way. */
const UNDERSTOOD =
  /^(?:columns?-?\d*|cols?|cols?-.*|row|rows?-.*|row-span-\d+|two-?col(?:umn)?s?|multi-?columns?|grid|grid-.*|flex|flex-.*|container|split|side-by-side|twocols?|columns?-container|r-\w+|fragments?|v-clicks?.*|current-visible|fade-.*|highlight-.*|mermaid|notes?|foot|footnote|footer|footer-.*|citation|caption|source|abs-b[lr]|center|centered|left|right|small|smaller|hljs|language-.*|lang-.*|slidev-.*|step|incremental|katex.*|emoji.*|title|subtitle|author)$/
