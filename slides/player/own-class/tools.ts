import * as wording from '../wording.ts'

/** What stands packed in a presenter's file. */
export interface OwnClassTools {
  /** Makes the class that is kept for this file of its slides. */
  apply(playsExercises: boolean): AppliedClass
  /** The script that plays the exercises of the class, where that of this file plays none. */
  scriptInstead(): Promise<string | undefined>
  /** Makes this window the one where a class is made. @param at id of the slide to begin at, or nothing */
  make(at: string, playsExercises: boolean): Promise<void>
}

/** What became of a class that was kept. */
export interface AppliedClass {
  /** How it differs from its deck, a sentence each. */
  readonly changes: readonly string[]
  /** What is missing of it, and why. */
  readonly missing?: string
}

declare global {
  interface Window {
    ownClass?: OwnClassTools
  }
}

/** Where a class is kept in this browser, and in a copy. */
export const OWN_CLASS = 'own-class'

/** Said where there is something that no plan is. */
export const UNREAD = wording.classUnread

/** Said where slides are left out whose player is not there any more. */
export const NOT_PLAYED = wording.notPlayedAnyMore
