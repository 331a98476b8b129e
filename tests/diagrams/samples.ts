import type { DiagramSource } from '../../scripts/compiler/diagram-model.ts'

/** One small diagram of each kind that the kit draws. */
export const SAMPLES: Readonly<Record<string, string>> = {
  flowchart: `flowchart LR
  E([Environment<br>环境]):::environment
  subgraph S [Sensory channel]
    M[1 Monitor]:::teal --> A[2 Analyze]:::teal
  end
  subgraph O [Motor channel]
    P[3 Plan]:::violet --> X[4 Execute]:::violet
  end
  K[(Knowledge)]:::knowledge
  E --> M
  A --> P
  X -- adapts --> E
  K -.- M
  K -.- A
  K -.- P
  K -.- X
`,
  mindmap: `mindmap
  root((Dependability))
    reliability
    availability
    safety
    security
    survivability
    maintainability
`,
  timeline: `timeline
  title From CMPS to CSSC
  1980s : CMPS emerges
  After 1989 : Effort speeds up
  1990s : Political-Legal system gains power
  2012 : Articles signal a shift
  2013 : CSSC created : CMPS continues
`,
  state: `stateDiagram-v2
  [*] --> Stable
  Stable --> Threatened : fault seen
  Threatened --> Stable : healed
  Threatened --> Failed : not healed
  Failed --> [*]
  state Threatened {
    Watch --> Act
  }
  note right of Stable : The aim
  class Failed contrast
`,
  sequence: `sequenceDiagram
  participant A as Party
  participant B as State
  actor C as Society
  A->>B: directs
  B-->>A: reports
  loop every year
    B->>+C: manages 社会管理
    C-->>-B: responds
  end
  Note over A,B: responsibility
  alt ok
    C-)A: x
  else bad
    C-xA: y
  end
`,
  class: `classDiagram
  class System:::teal {
    +name
    +adapt()
  }
  class Loop {
    <<interface>>
    +monitor()
  }
  System <|-- Loop : is a
  System *-- Part : has
  System o-- Other
  System ..> Thing : uses
`,
  pie: `pie showData
  title Claims by status
  "Argued" : 60
  "Reported" : 25
  "Party" : 15
  "Hedged" : 8
`,
  gantt: `gantt
  title Plan
  dateFormat YYYY-MM-DD
  section Party
  12th FYP :a1, 2011-01-01, 1800d
  section State
  CSSC :crit, 2013-11-01, 900d
  Law :done, milestone, 2015-07-01, 1d
`,
  er: `erDiagram
  PARTY ||--o{ ORGAN : leads
  PARTY { string name }
`,
  quadrant: `quadrantChart
  title Reach
  x-axis Low --> High
  y-axis Soft --> Hard
  quadrant-1 A
  quadrant-2 B
  Grid: [0.3, 0.6]
`,
  git: `gitGraph
  commit
  branch dev
  commit id: "x"
  checkout main
  merge dev tag: "v1"
`,
  journey: `journey
  title My day
  section Go
    Make tea: 5: Me
    Go up: 3: Me, Cat
`,
  requirement: `requirementDiagram
  requirement r1 {
    id: 1
    text: the text
    risk: high
    verifymethod: test
  }
  element e1 {
    type: sim
  }
  e1 - satisfies -> r1
`,
  sankey: `sankey-beta
A,B,10
A,C,5
B,D,4
`,
  xychart: `xychart-beta
  title "Sales"
  x-axis [a, b, c]
  y-axis "Y" 0 --> 10
  bar [3, 5, 8]
  line [2, 6, 7]
`,
  block: `block-beta
  columns 2
  a["A one"] b
  c:2
  a --> b
`,
  packet: `packet-beta
0-15: "Source"
16-31: "Target"
`,
  kanban: `kanban
  todo[To do]
    t1[Write it]
  done[Done]
    t2[Read it]
`,
  architecture: `architecture-beta
  group api(cloud)[API]
  service db(database)[Database] in api
  service s(server)[Server] in api
  db:L -- R:s
`,
  radar: `radar-beta
  axis a["A"], b["B"], c["C"]
  curve x{1,2,3}
`,
  treemap: `treemap-beta
"Root"
  "One": 10
  "Two": 20
`,
  c4: `C4Context
  title System
  Person(a, "User", "desc")
  System(b, "Bank", "desc")
  Rel(a, b, "uses")
`,
}

/** A source as the compiler would hand it over, with its body on line 5 of its file. */
export function sourceOf(name: string, body: string, more: Partial<DiagramSource> = {}): DiagramSource {
  return {
    name,
    file: `diagrams/${name}.mmd`,
    line: 5,
    body,
    title: name,
    description: '',
    steps: [],
    claims: [],
    ...more,
  }
}
