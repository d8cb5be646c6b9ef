import type { ShippedRegisters } from './documents/shipped-registers.ts'
import { headerOf, mayAmend, provinceOfRegister } from './peek-header.ts'
import { provincesReached } from './provinces-named.ts'
import { type PendingFile, type SourceFile, textIn, type UnreadableFile } from './source.ts'

/** The plans that a command is about. */
export interface PlansAsked {
  readonly ids: readonly string[]
  /** Whether other registers than those the plans speak of may be asked for: by a name that any province may know. */
  readonly registers: 'needed' | 'all'
}

/** The files of a workspace that some plans need, and the files that their first lines assign to other plans. */
export interface FilesForPlans {
  /** The plans' own files, the plans that may change them, their registers, and whatever does not say in its first lines what it is. */
  readonly needed: readonly SomeFile[]
  /** The plans and records of other plans: only their first lines have been read. */
  readonly ofOthers: readonly SomeFile[]
}

type SomeFile = SourceFile | UnreadableFile | PendingFile

/**
 * Separates what a few plans need from the rest of a workspace by the first lines of its files, so that a question about one
 * plan costs the same however many there are. A register is needed where a plan, its records or another register that is
 * needed speaks of its province.
 */
export function filesForPlans(
  files: Iterable<SomeFile>,
  { ids, registers }: PlansAsked,
  shipped: ShippedRegisters,
): FilesForPlans {
  const wanted = new Set(ids)
  const [own, ofOthers, ofProvinces]: [SomeFile[], SomeFile[], Register[]] = [[], [], []]
  const changing: SomeFile[] = []
  for (const file of files) {
    const peeked = withHead(file)
    const head = headOf(peeked)
    const [header, province] = [headerOf(head), provinceOfRegister(head)]
    if (province !== null) ofProvinces.push({ province, file: peeked })
    else if (header === null || wanted.has(header.plan)) own.push(peeked)
    else if (header.kind === 'plan' && mayAmend(peeked)) changing.push(peeked)
    else ofOthers.push(peeked)
  }
  const ofPlans = [...own, ...changing]
  if (registers === 'all') return { needed: [...ofPlans, ...ofProvinces.map(({ file }) => file)], ofOthers }
  // Whoever changes a plan may name bodies of other provinces.
  const read = ofPlans.map(readNow)
  return { needed: [...read, ...registersFor(read.map(textIn), ofProvinces, shipped)], ofOthers }
}

interface Register {
  readonly province: string
  readonly file: SomeFile
}

/** The registers of the provinces that texts name, and of those that these registers name in turn. */
function registersFor(
  texts: readonly string[],
  registers: readonly Register[],
  shipped: ShippedRegisters,
): readonly SomeFile[] {
  const found: SomeFile[] = []
  provincesReached(texts, (province) => {
    const own = registers
      .filter((register) => register.province === province)
      .map(({ file }) => readNow(file))
    found.push(...own)
    // A register may extend the shipped one, and then says only in part who took its bodies' work over.
    return [...own.map(textIn), shipped(province) ?? '']
  })
  return found
}

/** The file, its first lines kept once they are read, and what it mentions once that is asked. */
function withHead(file: SomeFile): SomeFile {
  if (!('read' in file)) return file
  const head = file.head()
  const asked = new Map<readonly string[], boolean>()
  const mentions: PendingFile['mentions'] = (words) => {
    const answer = asked.get(words) ?? file.mentions(words)
    asked.set(words, answer)
    return answer
  }
  return { ...file, head: () => head, mentions }
}

function headOf(file: SomeFile): string {
  if ('read' in file) return file.head()
  return 'text' in file ? file.text : (file.beginning ?? '')
}

function readNow(file: SomeFile): SourceFile | UnreadableFile {
  return 'read' in file ? file.read() : file
}
