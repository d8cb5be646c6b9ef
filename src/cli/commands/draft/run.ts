import { basename, resolve } from 'node:path'
import type { Register } from '../../../domain/agencies/register.ts'
import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Draft, ReadDocument } from '../../../drafting/draft-document.ts'
import { indexWorkspace } from '../../../load/index-workspace.ts'
import { registerIn } from '../../../workspace/register-and-calendar.ts'
import { EXIT, UsageError } from '../../base/exit.ts'
import type { GlobalOptions } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReport } from '../../format-option.ts'
import { createAtomically, writeAtomically } from '../../io/atomic-write.ts'
import { documentBytes, documentPath } from '../../io/document-file.ts'
import { type Lock, underLock } from '../../io/lock.ts'
import { draftFile, mustSpare } from '../../io/output-file.ts'
import { statOf } from '../../io/paths.ts'
import { changedTooOften, MOST_ATTEMPTS, replaceWhole, textOf } from '../../io/replace-whole.ts'
import { everyProvince } from '../../io/shipped-province.ts'
import { shippedRegister } from '../../io/shipped-register.ts'
import { filesSoFar } from '../../io/workspace-files.ts'
import { saidWrongly } from './said-wrongly.ts'

export interface DraftOptions extends GlobalOptions {
  readonly format?: readonly string[]
  readonly province?: string
  readonly out?: string
  readonly merge?: true
  readonly force?: true
  readonly id?: string
  readonly number?: string
  readonly issued?: Day
  readonly knownBy?: Day
  readonly type?: string
  readonly withLibreoffice?: true
}

export const DRAFT_FORMATS = [{ name: 'yaml' }, { name: 'json' }] as const

/** Reads a document and writes the draft of its plan; what it found goes to stderr. Exit code 2 where it finds no task. */
export async function draft(file: string, options: DraftOptions, world: World): Promise<number> {
  const wanted = requestedFormats(
    options.format ?? (options.out === undefined ? ['yaml'] : []),
    DRAFT_FORMATS,
    options,
    world,
  )
  const out = options.out === undefined ? null : draftFile(options.out, options.plans, world)
  mustSpare([...wanted.map(({ file }) => file), out], [resolve(world.cwd, file)])
  checkDestination(options, world)
  const wrong = saidWrongly(options)
  if (wrong !== null) throw wrong
  const files = filesSoFar(options.plans, world)
  const register = registerIn(await indexWorkspace(files, shippedRegister))
  // The document may name bodies of both, and neither has to have a register in the folder.
  for (const province of [options.province, 'trung-uong'])
    if (province !== undefined) register.province(province)
  const made = await draftOf(file, register, options, world)
  const { planYaml, draftJson, summaryOf } = await import('../../../drafting/draft-document.ts')
  const yaml = planYaml(made, options.lang)
  for (const { format, file: target } of wanted)
    writeReport(format.name === 'json' ? draftJson(made) : yaml, target, world)
  const notes = options.out === undefined ? [] : [await writeDraft(options.out, yaml, made, options, world)]
  if (options.quiet === undefined)
    for (const line of [...notes, ...summaryOf(made)]) world.stderr.write(`${line[options.lang]}\n`)
  return made.tasks.length === 0 ? EXIT.wrongUsage : EXIT.fine
}

/** Before anything is read, whether the draft may be written where it is wanted. */
function checkDestination({ out, merge, force }: DraftOptions, { cwd }: World): void {
  if (out === undefined && (merge !== undefined || force !== undefined)) throw NO_OUT
  if (merge !== undefined && force !== undefined) throw BOTH
  if (out === undefined || merge !== undefined || force !== undefined) return
  if (statOf(resolve(cwd, out)) !== undefined) throw thereBefore(out)
}

async function draftOf(
  file: string,
  register: Register,
  options: DraftOptions,
  world: World,
): Promise<Draft> {
  const { draftPlan } = await import('../../../drafting/draft-document.ts')
  const document = await documentAt(file, options, world)
  if (document.kind === 'refused') throw new UsageError(withFileName(file, document.because), document.help)
  const { province, number, issued, knownBy, type, out } = options
  const id = options.id ?? (out === undefined ? undefined : basename(out).replace(/\.ya?ml$/i, ''))
  const said = { province, number, issued, knownBy, type, id }
  const made = draftPlan(document.document, register, said, everyProvince())
  if (made.kind === 'refused') throw new UsageError(withFileName(file, made.because), made.help)
  return made.draft
}

/** The document, or where a helper program is needed and there, what that makes of it. */
async function documentAt(
  file: string,
  { withLibreoffice }: DraftOptions,
  world: World,
): Promise<ReadDocument> {
  const { isRuled, LARGEST_DOCUMENT, readDocument, readScan } = await import(
    '../../../drafting/draft-document.ts'
  )
  if (file === '-') return readDocument(await world.stdin(), 'stdin.txt')
  const path = documentPath(file, world)
  const document = await readDocument(documentBytes(path, file, LARGEST_DOCUMENT), path)
  if (document.kind === 'read' || document.helper === null) return document
  const { officeText, recognizedScan } = await import('./external-programs.ts')
  if (document.helper === 'office-suite') {
    if (withLibreoffice === undefined) return document
    return withRemark(await readDocument(officeText(path), 'converted.docx'), 'converted-file')
  }
  const scan = recognizedScan(path, isRuled)
  if (scan === null) return document
  if (Buffer.from(scan.text).toString('utf8').trim() === '') return NOTHING_RECOGNIZED
  const tables = readScan(scan.boxes)
  const read: ReadDocument =
    tables === null ? await readDocument(scan.text, 'recognized.txt') : { kind: 'read', document: tables }
  return withRemark(read, 'recognized-text')
}

const NOTHING_RECOGNIZED: ReadDocument = {
  kind: 'refused',
  because: { vi: 'tesseract không thấy chữ nào trong tệp.', en: 'tesseract finds no text in the file.' },
  help: {
    vi: 'Mở tệp xem có chữ không; chụp lại cho rõ, hoặc xin bản .docx của văn bản.',
    en: 'See whether it shows any; scan it more clearly, or ask for the document as .docx.',
  },
  helper: null,
}

function withRemark(read: ReadDocument, code: 'converted-file' | 'recognized-text'): ReadDocument {
  if (read.kind === 'refused') return read
  const { document } = read
  return { kind: 'read', document: { ...document, remarks: [...document.remarks, { code }] } }
}

async function writeDraft(
  out: string,
  yaml: string,
  made: Draft,
  options: DraftOptions,
  { cwd }: World,
): Promise<Text> {
  const path = resolve(cwd, out)
  const merging = () => underLock(path, out, (lock) => mergeDraft(path, out, made, options, lock))
  if (options.merge !== undefined && statOf(path) !== undefined) return merging()
  if (options.force !== undefined) writeAtomically(path, yaml, out)
  else if (createAtomically(path, yaml, out) === 'there-before') {
    // Another run may have made the file since.
    if (options.merge !== undefined) return merging()
    throw thereBefore(out)
  }
  return { vi: `Đã ghi ${out}.`, en: `Written: ${out}.` }
}

/** Puts into a file what it lacks; what a person corrected stays, also what is saved while the draft is made. */
async function mergeDraft(
  path: string,
  out: string,
  made: Draft,
  { lang }: DraftOptions,
  lock: Lock,
): Promise<Text> {
  const { mergedPlan } = await import('../../../drafting/draft-document.ts')
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const before = textOf(path) ?? ''
    const result = mergedPlan(before, made, lang)
    if (result.kind === 'unreadable') throw unreadable(out)
    if (result.kind === 'of-another') throw ofAnother(out, result.number, made.number)
    if (replaceWhole(path, result.text, before, lock) === 'written') return whatWasMerged(out, result)
  }
  throw changedTooOften(out)
}

function whatWasMerged(
  out: string,
  result: { readonly added: readonly string[]; readonly differing: readonly string[] },
): Text {
  const [added, differing] = [result.added.join(', '), result.differing.join(', ')]
  return {
    vi: `Đã ghi ${out}: thêm ${result.added.length} nhiệm vụ${added === '' ? '' : ` (${added})`}; giữ nguyên phần đã có${differing === '' ? '' : `, khác bản nháp mới ở ${differing}`}.`,
    en: `Written: ${out}: ${result.added.length} tasks added${added === '' ? '' : ` (${added})`}; what was there is kept${differing === '' ? '' : `, and differs from the new draft in ${differing}`}.`,
  }
}

function unreadable(out: string): UsageError {
  return new UsageError(
    { vi: `“${out}” không đọc được như một tệp kế hoạch.`, en: `“${out}” cannot be read as a plan file.` },
    { vi: `Xem lỗi: plan-check validate ${out}.`, en: `See what is wrong: plan-check validate ${out}.` },
  )
}

function ofAnother(out: string, number: string, drafted: string | null): UsageError {
  return new UsageError(
    {
      vi: `“${out}” là kế hoạch ${number}, còn văn bản này là ${drafted}.`,
      en: `“${out}” is plan ${number}, and this document is ${drafted}.`,
    },
    {
      vi: 'Ghi bản nháp vào tệp khác; nếu đúng là một văn bản thì thêm --number như trong tệp.',
      en: 'Write the draft to another file; where it is the same document, add --number as it stands in the file.',
    },
  )
}

function withFileName(file: string, { vi, en }: Text): Text {
  return { vi: `${file}: ${vi}`, en: `${file}: ${en}` }
}

function thereBefore(out: string): UsageError {
  return new UsageError(
    { vi: `“${out}” đã có.`, en: `“${out}” is there already.` },
    {
      vi: 'Thêm --merge để giữ những gì đã sửa, hoặc --force để ghi đè.',
      en: 'Add --merge to keep what was corrected, or --force to overwrite it.',
    },
  )
}

const NO_OUT = new UsageError(
  { vi: '--merge và --force cần --out.', en: '--merge and --force need --out.' },
  { vi: 'Chỉ tệp kế hoạch: --out plans/MÃ.yaml.', en: 'Name the plan file: --out plans/ID.yaml.' },
)

const BOTH = new UsageError(
  { vi: '--merge và --force không đi cùng nhau.', en: '--merge and --force exclude each other.' },
  { vi: 'Chọn một.', en: 'Choose one.' },
)
