import { plainBodyName, plainUnmarked, unmarkedName } from './body-name.ts'

/**
 * Whom words mean in another way to write a name, where they mean only one body; undefined where they mean none, or several.
 *
 * @param names by folded name, what stands for its body
 */
export function meantOtherwise(words: string, names: ReadonlyMap<string, string>): string | undefined {
  const { plain, unmarked } = otherWays(names)
  const bare = unmarkedName(words)
  return plain.get(plainBodyName(words)) ?? (bare === null ? undefined : unmarked.get(bare)) ?? undefined
}

interface OtherWays {
  /** By `plainBodyName` and by `plainUnmarked`; null where several bodies are written so. */
  readonly plain: ReadonlyMap<string, string | null>
  readonly unmarked: ReadonlyMap<string, string | null>
}

/** Made once a province, and only where words are no name as they stand. */
function otherWays(names: ReadonlyMap<string, string>): OtherWays {
  const known = KNOWN.get(names)
  if (known !== undefined) return known
  const [plain, unmarked] = [new Map<string, string | null>(), new Map<string, string | null>()]
  for (const [name, body] of names) {
    note(plain, plainBodyName(name), body)
    note(unmarked, plainUnmarked(name), body)
  }
  const ways = { plain, unmarked }
  KNOWN.set(names, ways)
  return ways
}

const KNOWN = new WeakMap<ReadonlyMap<string, string>, OtherWays>()

function note(bodies: Map<string, string | null>, name: string, body: string): void {
  bodies.set(name, (bodies.get(name) ?? body) === body && bodies.get(name) !== null ? body : null)
}
