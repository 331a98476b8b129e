/** Takes from the page's styles what Firefox before 121 does not know: `:has`. Runs inside the page. */
export function withoutHas(): void {
  /** A list of selectors, parted at its commas. */
  const parts = (list: string): string[] => {
    const all = ['']
    let depth = 0
    for (const sign of list) {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
      if (sign === ',' && depth === 0) all.push('')
      else all[all.length - 1] += sign
    }
    return all
  }
  /** What is left of a selector: a list in `:is` or `:where` forgives what is not known in it, nothing else does. */
  const known = (selector: string): string | undefined => {
    const start = /:(?:has|is|where|not)\(/.exec(selector)
    if (!start) return selector
    if (start[0] === ':has(') return undefined
    const from = start.index + start[0].length
    let end = from
    for (let depth = 1; depth > 0; end += 1) depth += selector[end] === '(' ? 1 : selector[end] === ')' ? -1 : 0
    const inner = parts(selector.slice(from, end - 1)).map(known)
    const rest = known(selector.slice(end))
    if (rest === undefined || (start[0] === ':not(' && inner.includes(undefined))) return undefined
    return `${selector.slice(0, from)}${inner.filter((each) => each !== undefined).join(',')})${rest}`
  }
  const strip = (holder: CSSStyleSheet | CSSGroupingRule): void => {
    for (let at = holder.cssRules.length - 1; at >= 0; at -= 1) {
      const rule = holder.cssRules[at]
      if (rule instanceof CSSSupportsRule && rule.conditionText.startsWith('not selector(:has')) {
        const inside = [...rule.cssRules].map(({ cssText }) => cssText)
        holder.deleteRule(at)
        inside.forEach((text, index) => holder.insertRule(text, at + index))
      } else if (rule instanceof CSSStyleRule && rule.selectorText.includes(':has(')) {
        const left = parts(rule.selectorText).map(known)
        if (left.includes(undefined)) holder.deleteRule(at)
        else rule.selectorText = left.join(',')
      } else if (rule instanceof CSSGroupingRule) strip(rule)
    }
  }
  for (const sheet of document.styleSheets) strip(sheet)
}
