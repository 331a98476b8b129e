import type { Token } from 'markdown-it'

/** Typed notes on tokens; markdown-it's own `meta` is untyped. */
export class TokenNotes<T> {
  readonly #notes = new WeakMap<Token, T>()

  set(token: Token, note: T): void {
    this.#notes.set(token, note)
  }

  get(token: Token | undefined): T | undefined {
    return token === undefined ? undefined : this.#notes.get(token)
  }
}

/** Offset in the inline text at which a token's syntax starts. */
export const tokenStarts = new TokenNotes<number>()
