import type { Wording } from '../../words/wording.ts'
import { sayHalves } from '../session/reckon.ts'

/** `1 minute`, `½ minute`, `2½ minutes`. */
export const minutesText = (minutes: number, wording: Pick<Wording, 'minuteWord'>): string =>
  `${sayHalves(minutes)} ${wording.minuteWord(minutes)}`
