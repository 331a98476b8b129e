import type { Translation } from '../habit.ts'
import { styledAsColumns } from '../html/asks.ts'
import { joinTags } from '../html/html.ts'
import { withoutElements } from '../html/put-away.ts'
import { sheetOn } from '../html/sheet.ts'
import { type DeckLine, mapText, outsideCode, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { withClasses } from './slidev-attributes.ts'
import { withIconNames } from './slidev-icons.ts'
import { holdingParagraphs } from './slidev-paragraphs.ts'

/** Elements as they stand there: with the reset and the classes that each deck for Slidev has. */
export function asStyled(lines: readonly DeckLine[], { told, deck }: Translation): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes('<'))) return lines
  const isRow = sheetOn(deck, lines).rules.some(({ classes, body }) =>
    classes.includes('container') && styledAsColumns(body)
  )
  const asBox = isRow ? (part: string): string => part : asOneColumn
  const classed = mapText(joinTags(lines), (line) => rewrite(line, outsideCode(line.text, withClasses)))
  return mapText(withIconNames(withoutUnseen(holdingParagraphs(classed), told)), (line) =>
    line.text.includes('<')
      ? rewrite(line, outsideCode(line.text, (part) => withLinks(asBox(asBroadAsSaid(part)), line.from, told)))
      : line)
}

/** A picture is as high as its breadth asks for, whatever its attributes say. */
const asBroadAsSaid = (text: string): string =>
  text.replace(/<img\s[^<>]*>/gi, (image) =>
    /\swidth\s*=\s*["']?\d/i.test(image)
      ? image.replace(/\sheight\s*=\s*(?:"[^"]*"|'[^']*'|[\w.%]+)/i, '')
      : image)

/** `container` is no more than a breadth there, unless a style of the deck makes a row of it. */
const asOneColumn = (text: string): string =>
  text.replace(/<div\s[^<>]*\sclass="[^"<>]*"|<div\sclass="[^"<>]*"/g, (tag) =>
    tag.replace(/(?<=["\s])container(?=["\s])/, ''))

const LINKED = /<(?<name>[A-Z]\w*)(?<given>\s[^<>]*)>(?<words>[^<>]+)<\/\k<name>>/g
const LEADS = /\s(?:to|href|link|url)="(?<address>https?:\/\/[^"\s]+)"/

/** Words in a component that says where it leads are a link. */
const withLinks = (text: string, from: number, told: Told): string =>
  text.replace(LINKED, (whole, name: string, given: string, words: string) => {
    const address = LEADS.exec(given)?.groups?.['address']
    if (address === undefined || words.trim() === '') return whole
    if (name !== 'Link') told.leftOut(`<${name}>`, from)
    return `<a href="${address}">${words}</a>`
  })

const UNSEEN = /(?<![:\w-])(?:opacity-0|invisible|sr-only|visually-?hidden)(?![\w-])/

const namePart = (text: string, from: number, told: Told): void =>
  told.leftOut(`what class ${UNSEEN.exec(text)?.[0] ?? ''} hides`, from)

/** What its class keeps out of sight is on no slide. */
const withoutUnseen = (lines: readonly DeckLine[], told: Told): readonly DeckLine[] =>
  withoutElements(lines, UNSEEN, (source, from) => namePart(source, from, told))
