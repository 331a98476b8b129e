import { sayHalves } from '../session/reckon.ts'

/** How many work together: `alone`, `in pairs`, `in groups of 4`. */
export function sayGroup(size: number): string {
  return size === 1 ? 'alone' : size === 2 ? 'in pairs' : `in groups of ${size}`
}

/** `1 minute`, `½ minute`, `2½ minutes`. */
export function minutesText(minutes: number): string {
  return `${sayHalves(minutes)} ${minutes > 0 && minutes <= 1 ? 'minute' : 'minutes'}`
}
