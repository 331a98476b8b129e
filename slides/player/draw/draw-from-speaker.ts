import type { Player } from '../base/player.ts'
import type { RemoteStage } from '../speaker/remote-stage.ts'
import { createCanvas } from './canvas.ts'
import { extended, isPointer, type InkAct, type Stroke } from './ink.ts'
import { startTools } from './tools.ts'
import * as wording from '../wording.ts'

/**
 * Points and draws on the speaker's picture of the slide that the room sees: the slides keep it, this window shows it.
 * @param picture where the picture stands
 * @returns the tools
 */
export function drawFromSpeaker(player: Player, stage: RemoteStage, picture: HTMLElement): HTMLElement {
  const canvas = createCanvas()
  picture.append(canvas.element)
  let line: Stroke | undefined
  let ended = true

  function take(act: InkAct): void {
    if (act.act === 'point') canvas.point(act.pointer, act.at)
    if (act.act !== 'line') return
    line = extended(ended || !line ? { points: [] } : line, act.points)
    ended = act.ends
    canvas.follow(line)
  }
  const tools = startTools(player, canvas, picture, (act) => {
    const isGoing = act.act === 'point' && act.at === null
    if (!isGoing && (!stage.connected() || stage.frozen())) {
      return player.show({
        text: stage.frozen() ? wording.frozenElsewhere : wording.noSlidesToDrawOn,
      })
    }
    take(act)
    stage.send({ kind: 'ink', act })
  })
  stage.onLetter((body) => {
    if (body.kind === 'ink') take(body.act)
    if (body.kind !== 'drawn') return
    // A line that ended is among them now.
    if (ended) canvas.follow(undefined)
    canvas.show(body.strokes)
  })
  stage.onNews(() => {
    canvas.element.hidden = stage.frozen()
    if (stage.frozen()) tools.putAway()
  })
  window.addEventListener('pagehide', () => {
    const tool = tools.tool()
    if (isPointer(tool)) stage.send({ kind: 'ink', act: { act: 'point', pointer: tool, at: null } })
  })
  return tools.element
}
