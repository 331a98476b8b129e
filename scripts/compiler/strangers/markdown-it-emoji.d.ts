declare module 'markdown-it-emoji/lib/data/full.mjs' {
  /** GitHub's names of emoji. */
  const names: Readonly<Record<string, string>>
  export default names
}
