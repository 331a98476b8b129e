import { STATUSES } from '../../status.ts'
import { STATUS_ORDER, statusMark } from '../marks.ts'

/** The words of a badge with its shape before them: a label that is a badge looks like one. Other text stays as it
 * is. */
export function withBadgeMark(html: string): string {
  const status = STATUS_ORDER.find((one) => STATUSES[one].badge === html)
  return status === undefined ? html : `${statusMark(status)} ${html}`
}
