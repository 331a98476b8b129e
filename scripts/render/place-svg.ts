const TAG = /<[A-Za-z](?:[^<>"]|"[^"]*")*>/g

/**
 * Gives a finished drawing ids of its own, and its steps their places in the slide's order.
 * @param svg as in `DrawnDiagram`
 * @param prefix stands before its ids
 * @param firstStep index of the slide's step with which its own first appears; `undefined`: all of it is there
 */
export function placeSvg(svg: string, prefix: string, firstStep: number | undefined): string {
  return svg.replace(TAG, (tag) => {
    // Ids stand at the start of a value, after `#`, and in lists after a blank.
    const named = tag.replace(/(["#\s(])ID-/g, `$1${prefix}`)
    const step = / data-step="(\d+)"/.exec(named)
    if (step === null) return named
    const bare = named.replace(step[0], '')
    return firstStep === undefined ? bare : addFragment(bare, firstStep + Number(step[1]))
  })
}

function addFragment(tag: string, index: number): string {
  const withClass = tag.includes(' class="')
    ? tag.replace(' class="', ' class="fragment ')
    : tag.replace(/^<[\w:-]+/, '$& class="fragment"')
  return withClass.replace(/(\/?)>$/, ` data-fragment-index="${index}"$1>`)
}
