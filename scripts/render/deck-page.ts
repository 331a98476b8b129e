import { type SecretsOf, SECRET } from '../compiler/content/secrets.ts'
import { el, type Element, type Node, type Secret, hasClass, withAttributes } from '../compiler/content/node.ts'
import { jsonForScript } from './to-html.ts'
import type { Edition } from '../compiler/model.ts'
import type { DeckFor } from '../compiler/deck-model.ts'
import { collectEvidence } from '../compiler/evidence.ts'
import { renderEvidence, renderRegister } from './evidence.ts'
import { Figures } from './figures.ts'
import { renderMarksSheet } from '../compiler/content/marks.ts'
import { renderSlide, type PageNeeds } from './slide.ts'
import { wordingOf } from '../words/wording.ts'

/** What is inside `<body>`: slides, evidence, marks and data. The writer puts head, style and script around it. */
export function renderDeckPage<E extends Edition>(
  deck: DeckFor<SecretsOf[E]>,
  needs: PageNeeds<E>,
): Node<SecretsOf[E]>[] {
  const { edition, kit, endnoteTexts } = needs
  const wording = wordingOf(deck.language)
  const figures = new Figures(needs, wording)
  const evidence = collectEvidence(deck, kit)
  // What an exercise asks for may stand in a claim that the deck does not cite: participants get only those that it
  // does.
  const withRegister = edition === 'presenter'
  const slides = deck.slides.map((slide, index) => {
    const rendered = renderSlide(deck, slide, index + 1, needs, figures, evidence)
    return edition === 'presenter' ? markSlide(rendered, slide.secret) : rendered
  })
  const track = el('div', { class: 'track' }, slides)
  const main = el('main', { class: 'deck', id: 'deck', 'data-deck': deck.name, 'data-edition': edition }, track)
  return [
    main,
    ...renderEvidence(evidence, kit, endnoteTexts, wording),
    ...(withRegister ? renderRegister(evidence, kit, wording) : []),
    renderMarksSheet(kit.settings),
    renderData(deck, needs),
  ]
}

function renderData(deck: DeckFor<Secret>, { edition, version, date }: PageNeeds): Element {
  const { name, title, language, minutes, plan } = deck
  const json = jsonForScript({ name, title, edition, minutes, plan, language, version, date })
  return el('script', { type: 'application/json', id: 'deck-data' }, json)
}

/** A slide whose page says what of it is kept back: elements of it, or all of it (`whole`). */
function markSlide<S extends Secret>(slide: Element<S>, whole: Secret | undefined): Element<S> {
  const within = whole === undefined ? [] : [whole]
  return {
    ...(whole === undefined ? slide : withAttributes(slide, { [SECRET]: whole })),
    children: slide.children.map((child) =>
      typeof child === 'object' && child.kind === 'element' && hasClass(child, 'notes')
        ? withAttributes(child, { [SECRET]: 'notes' satisfies Secret })
        : markNode(child, within)
    ),
  }
}

function markNode<S extends Secret>(node: Node<S>, within: readonly Secret[]): Node<S> {
  if (typeof node === 'string' || !('children' in node)) return node
  if (node.kind === 'element') return { ...node, children: node.children.map((child) => markNode(child, within)) }
  const { secret } = node
  if (within.includes(secret)) return { ...node, children: node.children.map((child) => markNode(child, within)) }
  const inside = [...within, secret]
  return { ...node, children: node.children.map((child) => conceal(markNode(child, inside), secret)) }
}

/** What stands in something concealed, with a mark that says so; text gets an element to have one. */
function conceal<S extends Secret>(node: Node<S>, secret: S): Node<S> {
  if (typeof node === 'string') return node.trim() === '' ? node : el('span', { [SECRET]: secret }, node)
  if (node.kind === 'key') return { ...node, marked: true }
  if (node.kind === 'concealed') return { ...node, children: node.children.map((child) => conceal(child, secret)) }
  if (node.kind === 'element') {
    const own = node.attributes[SECRET]
    return withAttributes(node, { [SECRET]: own === undefined ? secret : `${own} ${secret}` })
  }
  return el('div', { [SECRET]: secret }, node)
}
