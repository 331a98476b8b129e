/** A line for each name of a list: one that is missing, or that is no more, is a type error. */
export type Lines<Name extends PropertyKey> = Readonly<Record<Name & string, string>>
export type KeysOf<Schema extends { readonly shape: object }> = keyof Schema['shape']
