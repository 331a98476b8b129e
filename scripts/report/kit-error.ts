/** Something that a person can mend and that belongs to no line of a source: told in one message, without a stack. */
export class KitError extends Error {}
