import { x, type Xml } from './xml.ts'

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

/** What a part leads to: one relation for each target. */
export class Relations {
  readonly #known = new Map<string, { id: string; type: string; external: boolean }>()

  /** The name of the relation. @param target a path from the part, or an address */
  to(type: string, target: string, external = false): string {
    const known = this.#known.get(target)
    if (known !== undefined) return known.id
    const id = `rId${this.#known.size + 1}`
    this.#known.set(target, { id, type: type.includes(':') ? type : TYPES + type, external })
    return id
  }

  get isEmpty(): boolean {
    return this.#known.size === 0
  }

  write(): Xml {
    return x('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      [...this.#known].map(([Target, { id, type, external }]) =>
        x('Relationship', { Id: id, Type: type, Target, TargetMode: external ? 'External' : undefined })
      ))
  }
}
