/** A measuring as text for the page: the TypeScript loader puts a helper, `__name`, into functions that it compiles. */
export function inPage<Options, Found>(measure: (options: Options) => Found, options: Options): string {
  return `(() => { const __name = (one) => one; return (${measure.toString()})(${JSON.stringify(options)}) })()`
}
