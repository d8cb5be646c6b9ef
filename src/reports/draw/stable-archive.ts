import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/**
 * An office file made anew so that equal content gives equal bytes: entries in the order of their names, each
 * with the same time. `edit` may change the text of an entry.
 */
export function stableArchive(archive: Uint8Array, edit: (name: string, text: string) => string): Uint8Array {
  const entries = unzipSync(archive)
  const names = Object.keys(entries).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  const zippable: Zippable = {}
  for (const name of names) {
    const bytes = entries[name] ?? new Uint8Array()
    const isText = /\.(xml|rels)$/.test(name)
    zippable[name] = [isText ? strToU8(edit(name, strFromU8(bytes))) : bytes, { mtime: EPOCH, level: 6 }]
  }
  return zipSync(zippable)
}

/** The earliest time that an archive can hold, in the form that is read in no time zone. */
const EPOCH = '1980-01-01T00:00:00'

/** Readers expect the table of content types first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1
}
