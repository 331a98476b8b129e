import { x, type Xml } from './xml.ts'

/** What appears with one press: a shape, or of its text some paragraphs. */
export interface Appearing {
  readonly shape: number
  readonly paragraphs?: { readonly first: number; readonly last: number }
}

/** All that appears on a slide, press by press: native “Appear”. @param presses targets by press, those without any left out */
export function timing(presses: readonly (readonly Appearing[])[]): Xml | undefined {
  if (presses.length === 0) return undefined
  let id = 2
  const next = (): number => ++id
  const steps = presses.map((targets) => press(targets, next))
  const texts = new Set(presses.flat().flatMap(({ shape, paragraphs }) => paragraphs === undefined ? [] : [shape]))
  return x(
    'p:timing',
    {},
    x('p:tnLst', {},
      x('p:par', {},
        x('p:cTn', { id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' },
          x('p:childTnLst', {},
            x('p:seq', { concurrent: true, nextAc: 'seek' },
              x('p:cTn', { id: 2, dur: 'indefinite', nodeType: 'mainSeq' }, x('p:childTnLst', {}, steps)),
              x('p:prevCondLst', {}, slideCondition('onPrev')), x('p:nextCondLst', {}, slideCondition('onNext'))))))),
    texts.size === 0
      ? undefined
      : x('p:bldLst', {}, [...texts].map((spid) => x('p:bldP', { spid, grpId: 0, build: 'p' }))),
  )
}

const slideCondition = (evt: string): Xml => x('p:cond', { evt, delay: 0 }, x('p:tgtEl', {}, x('p:sldTgt')))

const start = (delay: string): Xml => x('p:stCondLst', {}, x('p:cond', { delay }))

function press(targets: readonly Appearing[], next: () => number): Xml {
  const [outer, inner] = [next(), next()]
  const effects = targets.map((target, index) => effect(target, index === 0, next))
  return x('p:par', {},
    x('p:cTn', { id: outer, fill: 'hold' }, start('indefinite'),
      x('p:childTnLst', {},
        x('p:par', {}, x('p:cTn', { id: inner, fill: 'hold' }, start('0'), x('p:childTnLst', {}, effects))))))
}

function effect({ shape, paragraphs }: Appearing, isFirst: boolean, next: () => number): Xml {
  const [outer, inner] = [next(), next()]
  const range = paragraphs === undefined
    ? undefined
    : x('p:txEl', {}, x('p:pRg', { st: paragraphs.first, end: paragraphs.last }))
  return x('p:par', {}, x('p:cTn', {
    id: outer,
    presetID: 1,
    presetClass: 'entr',
    presetSubtype: 0,
    fill: 'hold',
    grpId: paragraphs === undefined ? undefined : 0,
    nodeType: isFirst ? 'clickEffect' : 'withEffect',
  }, start('0'),
    x('p:childTnLst', {},
      x('p:set', {},
        x('p:cBhvr', {}, x('p:cTn', { id: inner, dur: 1, fill: 'hold' }, start('0')),
          x('p:tgtEl', {}, x('p:spTgt', { spid: shape }, range)),
          x('p:attrNameLst', {}, x('p:attrName', {}, 'style.visibility'))),
        x('p:to', {}, x('p:strVal', { val: 'visible' }))))))
}
