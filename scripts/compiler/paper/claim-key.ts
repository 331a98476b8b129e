/** What cites an endnote: `n24`. No claim may be called so. */
export const ENDNOTE_KEY = /^n(\d{1,4})$/

const KEY = /^[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*$/

/** Can a claim be called that? `S3.15`, `T3.1a`, `MF4`: a letter first, letters and digits, `.`, `-` and `_` between. */
export const isClaimKey = (text: string): boolean => KEY.test(text) && !ENDNOTE_KEY.test(text)
