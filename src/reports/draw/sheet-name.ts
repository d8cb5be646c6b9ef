import type { Leaf } from './page.ts'
import { cut } from './sheet-text.ts'

/** A name for each leaf's sheet that Excel accepts: short enough, without its special characters, like no other and none before. */
export function sheetNames(before: readonly string[], leaves: readonly Leaf[]): readonly string[] {
  const bases = leaves.map(({ name, short }) => withoutForbidden(name.length <= LONGEST ? name : short))
  const folded = bases.map(fold)
  const taken = new Set([...before.map(fold), ...RESERVED])
  return leaves.map(({ id }, index) => {
    const base = bases[index] || withoutForbidden(id)
    const alike = folded.filter((other) => other === folded[index]).length > 1
    const province = id.includes('/') ? id.slice(0, id.indexOf('/')) : id
    const name = free(alike ? fitting(base, ` (${province})`) : cut(base, LONGEST), taken)
    taken.add(fold(name))
    return name
  })
}

/** The name, or with the first number that makes it another. */
function free(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2, tried = name; ; number++) {
    if (!taken.has(fold(tried))) return tried
    tried = fitting(name, ` (${number})`)
  }
}

function fitting(base: string, ending: string): string {
  const tail = cut(ending, LONGEST - 1)
  return `${cut(base, LONGEST - tail.length).trimEnd()}${tail}`
}

/** Without what a name may not hold, and the apostrophes it may not begin or end with. */
function withoutForbidden(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, '-').replace(/^['\s]+|['\s]+$/g, '')
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** The most UTF-16 units of a sheet's name. */
const LONGEST = 31

/** A name that Excel keeps for itself. */
const RESERVED = ['history']
