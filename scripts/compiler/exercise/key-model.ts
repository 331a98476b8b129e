/**
 * What checks an exercise where there are answers. Its texts are content until the page is written, then HTML of one
 * line, which the player puts into the page.
 */
export type ExerciseKey<Text = string> = {
  /** Of the exercise with its answer: state kept under another is of another exercise. */
  readonly version: string
  readonly hint?: Text
} & KindKey<Text>

/** By ids, what is right of that which its kind is made of. */
export type KindKey<Text = string> =
  | { readonly kind: 'order'; readonly cards: Keyed<{ readonly place: string }, Text> }
  | { readonly kind: 'rank'; readonly cards: Keyed<{ readonly place: string }, Text> }
  | { readonly kind: 'sort'; readonly cards: Keyed<{ readonly places: readonly string[] }, Text> }
  | {
    readonly kind: 'choice'
    readonly choose: 'one' | 'several'
    readonly options: Keyed<{ readonly right: boolean }, Text>
  }
  | {
    readonly kind: 'fill'
    readonly blanks: Keyed<{ readonly accept: readonly string[]; readonly cards?: readonly string[] }, Text>
  }
  | { readonly kind: 'trace'; readonly stages: Keyed<{ readonly what: Text }, Text> }
  | { readonly kind: 'discuss'; readonly listen: Text }

type Keyed<Right, Text> = Readonly<Record<string, Right & { readonly why?: Text }>>
