import { blankAt, type DeckLine, mapText, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'

const OPENS = /<LightOrDark\b[^<>]*>/g
const CLOSES = /<\/LightOrDark>/g
const DARK = /<template\s(?:#|v-slot:)dark\b[^<>]*>/
const TEMPLATE = /<template\s(?:#|v-slot:)light\b[^<>]*>|<\/template>/g

/** Of what is shown in the light or in the dark, what is for the light: the kit's slides are drawn for both. */
export function lightOnly(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes('<LightOrDark'))) return lines
  let [isInside, isDark] = [false, false]
  return mapText(lines, (line) => {
    const opens = line.text.includes('<LightOrDark')
    if (opens) told.leftOut('what <LightOrDark> shows in the dark', line.from)
    isInside ||= opens
    if (!isInside) return line
    const ends = line.text.includes('</LightOrDark>')
    const kept = line.text.split(/(?=<template\b)|(?<=<\/template>)/).map((part) => {
      isDark ||= DARK.test(part)
      const shown = isDark ? '' : part.replace(OPENS, '<div>').replace(CLOSES, '</div>').replace(TEMPLATE, '')
      if (part.includes('</template>')) isDark = false
      return shown
    }).join('')
    if (ends) [isInside, isDark] = [false, false]
    return kept.trim() === '' ? blankAt(line.from) : rewrite(line, kept)
  })
}
