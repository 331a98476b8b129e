import type { z } from 'zod'

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a set of “key: value” pairs',
  record: 'a set of “key: value” pairs',
}

/** Where a schema has no words of its own for a wrong value; they follow its name: “minutes” must be a number. */
export function valueWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? 'something else'}`
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(' or ')}`
    case 'too_small':
      return issue.origin === 'number' ? `must be at least ${issue.minimum}` : 'is too short'
    case 'too_big':
      return issue.origin === 'number' ? `must be at most ${issue.maximum}` : 'is too long'
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'cannot be called so'
    case 'invalid_union':
      return 'has none of the forms that it may have'
    default:
      return 'cannot be used as it is'
  }
}
