import type { Content } from '../../compiler/content/node.ts'
import { STATUSES } from '../../compiler/status.ts'
import { STATUS_ORDER, statusMark } from '../../compiler/content/marks.ts'

/** The words of a badge with its shape before them: a label that is a badge looks like one. Other text stays as it
 * is. */
export function withBadgeMark(content: Content): Content {
  const status = STATUS_ORDER.find((one) => content.length === 1 && STATUSES[one].badge === content[0])
  return status === undefined ? content : [statusMark(status), ' ', ...content]
}
