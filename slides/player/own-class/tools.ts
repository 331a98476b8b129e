/** What stands packed in a presenter's file. */
export interface OwnClassTools {
  /** Makes the class that is kept for this file of its slides. */
  apply(): AppliedClass
  /** Makes this window the one where a class is made. @param at id of the slide to begin at, or nothing */
  make(at: string, playsExercises: boolean): void
}

/** What became of a class that was kept. */
export interface AppliedClass {
  /** How it differs from its deck, a sentence each. */
  readonly changes: readonly string[]
  /** There is something that is no class of this version of the kit; nothing of it was taken. */
  readonly unread: boolean
}

declare global {
  interface Window {
    ownClass?: OwnClassTools
  }
}

/** Where a class is kept in this browser, and in a copy. */
export const OWN_CLASS = 'own-class'

/** Said where there is something that no plan is. */
export const UNREAD = 'What was kept of your own class cannot be read: another version of the kit wrote it, or it is '
  + 'damaged. The slides are as they were built, and it is kept aside.'
