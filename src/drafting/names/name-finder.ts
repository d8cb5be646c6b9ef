import type { Agency, Group, Register } from '../../domain/agencies/register.ts'
import { placedWords, type Word } from './words.ts'

/** Finds registered names in words: the longest that begins at one of them. */
export interface NameFinder {
  readonly at: (words: readonly Word[], from: number) => FoundName | null
  /** The same behind words that an earlier name of the list began with: "các Sở: Tư pháp, Nội vụ". */
  readonly behind: (prefix: readonly string[], words: readonly Word[], from: number) => FoundName | null
  readonly groupOf: (what: 'related' | 'districts') => Body | null
  readonly province: string
}

/** A body of the register as a plan of the province writes it. */
export interface Body {
  /** An id of the province, or `province/id`. */
  readonly id: string
  readonly body: Agency | Group
}

export interface FoundName extends Body {
  /** The word behind the name. */
  readonly next: number
  /** How the name begins, for those that leave it out. */
  readonly folded: readonly string[]
}

interface Branch {
  readonly next: Map<string, Branch>
  found: Body | null
}

/** The names of a province's register and of the central bodies. */
export function nameFinder(register: Register, province: string): NameFinder {
  const root: Branch = { next: new Map(), found: null }
  for (const [id, { agencies, groups }] of register.provinces) {
    if (id !== province && id !== CENTRAL) continue
    for (const body of [...agencies, ...groups]) {
      const short = body.what === 'agency' ? [body.short] : []
      for (const name of [body.name, ...short, ...body.aliases])
        add(root, name, { id: id === province ? body.id : body.ref, body })
    }
  }
  return {
    province,
    at: (words, from) => longest(root, [], words, from),
    behind: (prefix, words, from) => longest(root, prefix, words, from),
    groupOf: (what) => groupOf(register, province, what),
  }
}

const CENTRAL = 'trung-uong'

/** The first body of a name stands: the province's own come before the central ones only where they are read first. */
function add(root: Branch, name: string, body: Body): void {
  let branch = root
  for (const { folded } of withoutArticle(placedWords(name))) {
    const next = branch.next.get(folded) ?? { next: new Map(), found: null }
    branch.next.set(folded, next)
    branch = next
  }
  if (branch !== root && (branch.found === null || branch.found.id.includes('/'))) branch.found = body
}

function withoutArticle(words: readonly Word[]): readonly Word[] {
  return words[0]?.folded === 'các' ? words.slice(1) : words
}

function longest(
  root: Branch,
  prefix: readonly string[],
  words: readonly Word[],
  from: number,
): FoundName | null {
  let branch: Branch | undefined = root
  for (const word of prefix) branch = branch?.next.get(word)
  let found: FoundName | null = null
  for (let at = from; branch !== undefined && at < words.length; at++) {
    const word = words[at]
    if (word === undefined || (at > from && !isWithin(word.gap))) break
    branch = branch.next.get(word.folded)
    if (branch?.found != null)
      found = {
        ...branch.found,
        next: at + 1,
        folded: [...prefix, ...words.slice(from, at + 1).map(({ folded }) => folded)],
      }
  }
  return found
}

/** What may stand inside a name: no end of a sentence, and nothing that parts items for certain; blanked brackets may. */
function isWithin(gap: string): boolean {
  return /^(?:[\s,:\-–./]|\(\s*\))*$/.test(gap) && !/[.]\s|\n/.test(gap)
}

/** Groups that plans name in many ways: whoever is concerned, and the units below the province. */
function groupOf(register: Register, province: string, what: 'related' | 'districts'): Body | null {
  const groups = register.provinces.get(province)?.groups ?? []
  const body = groups.find(({ id, name }) =>
    what === 'related'
      ? /liên quan/.test(name) && !/sở|cấp huyện|ubnd/i.test(name)
      : /^(?:ubnd-cap-huyen|ubnd-huyen|ubnd-cap-xa|ubnd-xa)/.test(id),
  )
  return body === undefined ? null : { id: body.id, body }
}
