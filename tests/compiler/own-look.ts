/** Voices and identities as a kit gives them in `kit.yaml`. */
export const OWN_LOOK = `
voices:
  AUT: { label: The paper argues, mark: therefore, meaning: The author’s argument or interpretation }
  PTY: { label: The ministry says, mark: speech, meaning: What a ministry says }
  REP: { label: The paper reports, mark: disc, meaning: What is reported }
  IDL: { label: Ideal or aim, mark: ring, meaning: Not said to have been achieved }
  HDG: { label: The paper hedges, mark: waves, meaning: Not certain }
  ENG: { label: From computing, mark: chip, meaning: Taken from computing }
identities:
  self-configuring: { colour: blue, mark: tiles, pattern: grid }
  self-healing: { colour: green, mark: cross, pattern: dots }
  self-optimizing: { colour: amber, mark: peak, pattern: slant }
  self-protecting: { colour: plum, mark: shield, pattern: lattice }
`
