/** What authors call the blocks of the dialect where they do not think of its own names: in German, and other words for
 * one thing. Notes are in the words of each language (`notesCalled`). Small letters, without blanks. */
export const BLOCK_NAMES: ReadonlyMap<string, string> = new Map(Object.entries({
  answer: ['antwort', 'lösung', 'loesung', 'auflösung', 'solution'],
  columns: ['spalten'],
  column: ['spalte'],
  step: ['schritt'],
  incremental: ['schrittweise', 'nacheinander'],
  ask: ['frage', 'question'],
  aside: ['randspalte', 'seitenspalte', 'sidebar'],
  caveat: ['vorbehalt', 'hinweis', 'warning'],
  example: ['beispiel'],
  exercise: ['aufgabe', 'übung', 'uebung', 'task'],
  goal: ['ziel', 'lernziel'],
  materials: ['material', 'materialien'],
  steps: ['ablauf', 'schritte'],
  source: ['quelle', 'quellen'],
  hint: ['tipp', 'hilfe'],
  debrief: ['nachbesprechung', 'auswertung'],
}).flatMap(([name, others]) => others.map((other) => [other, name] as const)))
