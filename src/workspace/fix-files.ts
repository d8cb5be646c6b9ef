import type { Diagnostic } from '../domain/findings/finding.ts'
import type { Validation } from '../domain/findings/validation.ts'
import { LOAD_RULES } from '../load/error-codes/index.ts'
import { YAML_RULES } from '../load/error-codes/yaml.ts'
import { withFixes } from '../load/with-fixes.ts'

/** The new texts of files, by path. */
export type NewTexts = ReadonlyMap<string, string>

/** What fixing comes to. */
export interface Fixed {
  readonly texts: NewTexts
  /** The findings that were fixed, as they were found. */
  readonly fixed: readonly Diagnostic[]
}

/** What the fixing of files asks of its caller. */
export interface FixingFiles {
  /** All that is wrong with the workspace once these texts are in the place of the files. */
  readonly validate: (texts: NewTexts) => Promise<Validation>
  /** The text of a file as it is now; null where it may not be changed. */
  readonly textOf: (path: string) => string | null
}

/**
 * Fixes all findings that have one right answer, again and again: what keeps a file from being understood first, then
 * what shows afterwards. A fix that brings a new error is left out.
 */
export async function fixFiles({ validate, textOf }: FixingFiles): Promise<Fixed> {
  const [texts, fixed, refused] = [new Map<string, string>(), [] as Diagnostic[], new Set<string>()]
  // As they were read: a file that is saved meanwhile has other places, and what was found in it is nowhere.
  const read = new Map<string, string>()
  const closed = new Set<string>()
  let now = await validate(read)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = now.findings.filter(
      (one) => one.fix !== undefined && !refused.has(keyOf(one)) && !closed.has(one.file),
    )
    const unread = new Set(open.map(({ file }) => file).filter((file) => !read.has(file)))
    for (const file of unread) {
      const text = textOf(file)
      if (text === null) closed.add(file)
      else read.set(file, text)
    }
    if (unread.size > 0) {
      now = await validate(new Map([...read, ...texts]))
      continue
    }
    const first = open.filter(isOfLoading)
    const tried = triedOn(first.length > 0 ? first : open, new Map([...read, ...texts]))
    if (tried.taken.length === 0) break
    const after = await validate(new Map([...read, ...texts, ...tried.texts]))
    const blamed = blamedFor(tried.taken, now, after)
    for (const one of blamed) refused.add(keyOf(one))
    if (blamed.length > 0) continue
    for (const [path, text] of tried.texts) texts.set(path, text)
    fixed.push(...tried.taken)
    now = after
  }
  return { texts, fixed }
}

/** Syntax is never fixed, so that the schema, the checks and what these uncover come to a few rounds; the rest are refusals. */
const MOST_ROUNDS = 20

function triedOn(
  wanted: readonly Diagnostic[],
  read: NewTexts,
): { readonly texts: NewTexts; readonly taken: readonly Diagnostic[] } {
  const [texts, taken] = [new Map<string, string>(), [] as Diagnostic[]]
  for (const [path, text] of read) {
    const result = withFixes(
      text,
      wanted.filter(({ file }) => file === path),
    )
    if (result.text === text) continue
    texts.set(path, result.text)
    taken.push(...result.taken)
  }
  return { texts, taken }
}

/**
 * The fixes that brought new errors. A file that could not be understood shows errors afterwards that were there all
 * along: for its fixes count only those of the schema at the same place, unless they can be fixed too.
 */
function blamedFor(
  taken: readonly Diagnostic[],
  { findings: before }: Validation,
  { findings: after }: Validation,
): readonly Diagnostic[] {
  const known = new Set(before.map(keyOf))
  const fresh = after.filter((one) => one.severity === 'error' && !known.has(keyOf(one)))
  const ofLoading = fresh.filter((one) => isOfLoading(one) && one.fix === undefined)
  if (taken.some(isOfLoading))
    return taken.filter((fix) => ofLoading.some((error) => isOfSyntax(fix, error) || standsAt(fix, error)))
  const there = taken.filter((fix) => fresh.some((error) => standsAt(fix, error)))
  return there.length > 0 || fresh.length === 0 ? there : taken
}

/** No fix is of syntax, so that an error of it is new. */
function isOfSyntax({ file }: Diagnostic, error: Diagnostic): boolean {
  return error.file === file && Object.hasOwn(YAML_RULES, error.code)
}

function standsAt(fix: Diagnostic, error: Diagnostic): boolean {
  const place = fix.code === 'unknown-key' ? renamedPointer(fix) : fix.pointer
  return error.file === fix.file && `${error.pointer}/`.startsWith(`${place}/`)
}

function renamedPointer({ pointer, fix }: Diagnostic): string {
  return `${pointer.slice(0, pointer.lastIndexOf('/'))}/${fix}`
}

function isOfLoading({ code }: Diagnostic): boolean {
  return Object.hasOwn(LOAD_RULES, code)
}

function keyOf({ code, file, pointer, message }: Diagnostic): string {
  return JSON.stringify([code, file, pointer, message.en])
}
