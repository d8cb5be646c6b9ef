import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { shippedRegisters, writtenOut } from '../../../scripts/compile-registers.mjs'
import { readDocument } from '../../../src/documents/read-document.ts'
import { type Register, registerOf } from '../../../src/domain/agencies/register.ts'
import type { Draft } from '../../../src/drafting/draft.ts'
import { type DraftOptions, draftPlan } from '../../../src/drafting/draft-plan.ts'
import { loadFile } from '../../../src/load/load.ts'

export const root = join(import.meta.dirname, '../../..')
export const documents = join(root, 'fixtures/documents')

/** The register of the shipped provinces. */
export async function shippedRegister(): Promise<Register> {
  const folder = join(root, 'plans/agencies')
  const loaded = await Promise.all(
    readdirSync(folder).map((path) => loadFile({ path, text: readFileSync(join(folder, path), 'utf8') })),
  )
  return registerOf(
    loaded.flatMap(({ document }) => (document?.kind === 'agencies' ? [document.province] : [])),
  )
}

/** The registers that come with the program, of the provinces that are asked for. */
export async function packagedRegister(provinces: readonly string[]): Promise<Register> {
  const registers = shippedRegisters()
  const loaded = await Promise.all(
    [...new Set(provinces)].flatMap((province) => {
      const values = registers.get(province)
      if (values === undefined) return []
      return [loadFile({ path: `${province}.yaml`, text: JSON.stringify(writtenOut(values)) })]
    }),
  )
  return registerOf(
    loaded.flatMap(({ document }) => (document?.kind === 'agencies' ? [document.province] : [])),
  )
}

/** The draft of a fixture; fails where it is refused. */
export async function draftOf(name: string, register: Register, said: DraftOptions = {}): Promise<Draft> {
  const read = await readDocument(readFileSync(join(documents, name)), name)
  if (read.kind === 'refused') throw new Error(`${name}: ${read.because.en}`)
  const drafted = draftPlan(read.document, register, said)
  if (drafted.kind === 'refused') throw new Error(`${name}: ${drafted.because.en}`)
  return drafted.draft
}

/** The draft of a text. */
export async function draftOfText(text: string, register: Register, said: DraftOptions = {}): Promise<Draft> {
  const read = await readDocument(new TextEncoder().encode(text), 'a.txt')
  if (read.kind === 'refused') throw new Error(read.because.en)
  const drafted = draftPlan(read.document, register, said)
  if (drafted.kind === 'refused') throw new Error(drafted.because.en)
  return drafted.draft
}

/** What a person made of a document, as far as it is compared. */
export interface Expected {
  readonly number?: string | null
  readonly issued?: string | null
  readonly type?: string
  readonly issuer?: string
  readonly title?: string
  readonly count?: number
  readonly results?: readonly string[]
  readonly tasks: readonly ExpectedTask[]
}

export interface ExpectedTask {
  readonly id: string
  readonly lead: readonly string[]
  readonly support?: readonly string[]
  readonly deadline?: string | null | { readonly text: string }
  readonly deliverables?: readonly unknown[]
  readonly force?: string
  readonly 'same-as'?: string
}

export function expectedAt(path: string): Expected {
  return load(readFileSync(join(root, path), 'utf8')) as Expected
}
