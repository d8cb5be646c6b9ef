import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { nearest } from '../domain/names/nearest.ts'
import { joinTexts, type Language } from '../domain/text.ts'
import { UsageError } from './base/exit.ts'
import { colorFor, type GlobalOptions, widthOf } from './base/options.ts'
import type { World } from './base/world.ts'
import { writeAtomically } from './io/atomic-write.ts'
import { type OutputFile, outputFiles } from './io/output-file.ts'

/** One `--format NAME[=FILE]`: a format, and the file it goes to or null for standard output. */
export interface RequestedFormat<Format> {
  readonly format: Format
  readonly file: OutputFile | null
}

/**
 * The formats asked for, by name. Throws a UsageError for an unknown one, for two that go to one place, and for one
 * that would take the place of a file of the workspace.
 */
export function requestedFormats<Format extends { readonly name: string }>(
  asked: readonly string[],
  formats: readonly Format[],
  { plans }: GlobalOptions,
  world: World,
): readonly RequestedFormat<Format>[] {
  const named = formatsNamed(asked, formats)
  const files = outputFiles(
    named.flatMap(({ file }) => file ?? []),
    plans,
    world,
  )
  const wanted = named.map(({ format, file }) => ({
    format,
    file: files.find(({ name }) => name === file) ?? null,
  }))
  mustLieApart(wanted)
  return wanted
}

/** Throws a UsageError where two reports would go to one place. */
export function mustLieApart(wanted: readonly RequestedFormat<{ readonly name: string }>[]): void {
  const second = wanted.find(
    ({ file }, at) => wanted.findIndex((other) => other.file?.place === file?.place) < at,
  )
  if (second !== undefined) throw inOnePlace(second.format.name, second.file?.name ?? null)
}

function inOnePlace(name: string, file: string | null): UsageError {
  return new UsageError(
    file === null
      ? { vi: 'Chỉ một định dạng được in ra màn hình.', en: 'Only one format can go to standard output.' }
      : { vi: `Chỉ một định dạng được ghi vào “${file}”.`, en: `Only one format can go to “${file}”.` },
    {
      vi: `Ghi mỗi định dạng vào một tệp riêng: --format ${name}=TỆP.`,
      en: `Write each to a file of its own: --format ${name}=FILE.`,
    },
  )
}

/** A format by its name, and the file it was given, as it was written. */
export interface NamedFormat<Format> {
  readonly format: Format
  readonly file: string | null
}

/** The formats asked for, wherever they go; `-` is standard output. Throws a UsageError for an unknown one. */
export function formatsNamed<Format extends { readonly name: string }>(
  asked: readonly string[],
  formats: readonly Format[],
): readonly NamedFormat<Format>[] {
  return asked.map((words) => {
    const [name = '', ...file] = words.split('=')
    const format = formats.find((one) => one.name === name)
    if (format === undefined || words.endsWith('=')) throw unknownFormat(words, formats)
    const target = file.join('=')
    return { format, file: target === '' || target === '-' ? null : target }
  })
}

/** Which part of a view is listed. */
export type Scope = 'owed' | 'all'

/** What a report needs to know of where it is printed. */
export interface Style {
  readonly language: Language
  readonly scope: Scope
  readonly width: number
  readonly color: 'color' | 'plain'
}

/** A format of a report: who reads it, and whether a file of it begins with a byte order mark. */
interface Report {
  readonly name: string
  readonly reader: 'person' | 'machine'
  readonly bom: 'in-files' | 'never'
}

/** Prints a report in every format asked for. By default people get what is owed, and programs get everything. */
export function writeReports<Format extends Report>(
  wanted: readonly RequestedFormat<Format>[],
  asked: Scope | null,
  options: GlobalOptions,
  world: World,
  render: (format: Format, style: Style) => Content | Promise<Content>,
): Promise<void> {
  const styled = wanted.map((one) => ({
    ...one,
    render: () => render(one.format, styleFor(one.format, one.file, asked, options, world)),
  }))
  return writeWhole(styled, world)
}

/** A report as it is written: text, or the bytes of an office file. */
type Content = string | Uint8Array

/** Writes reports once all of them are made, so that one that cannot be made leaves none behind. */
export async function writeWhole<Format extends Report>(
  wanted: readonly (RequestedFormat<Format> & { readonly render: () => Content | Promise<Content> })[],
  world: World,
): Promise<void> {
  const made: { readonly content: Content; readonly file: OutputFile | null }[] = []
  for (const { format, file, render } of wanted) {
    const content = await render()
    mustNotBeOnScreen(format, content, file, world)
    made.push({
      content: typeof content === 'string' ? byteOrderMarkFor(format, file) + content : content,
      file,
    })
  }
  for (const { content, file } of made) writeReport(content, file, world)
}

/** Throws a UsageError for bytes that would go to a screen. */
export function mustNotBeOnScreen(
  { name }: Pick<Report, 'name'>,
  content: Content,
  file: OutputFile | null,
  { stdout }: World,
): void {
  if (typeof content === 'string' || file !== null || stdout.isTTY !== true) return
  throw new UsageError(
    { vi: `Tệp ${name} không in ra màn hình được.`, en: `A ${name} file cannot be shown on a screen.` },
    {
      vi: `Viết như --format ${name}=bao-cao.${name}.`,
      en: `Write it like --format ${name}=report.${name}.`,
    },
  )
}

/** The style a report is printed in: its language, scope, width and colours. */
export function styleFor(
  { reader }: Pick<Report, 'reader'>,
  file: OutputFile | null,
  asked: Scope | null,
  options: GlobalOptions,
  world: World,
): Style {
  const scope = asked ?? (reader === 'machine' ? 'all' : 'owed')
  const [color, width] =
    file === null ? ([colorFor(world, options), widthOf(world)] as const) : (['plain', 100] as const)
  return { language: options.lang, scope, color, width }
}

/** The byte order mark, for a file that should begin with one; else nothing. */
export function byteOrderMarkFor({ bom }: Pick<Report, 'bom'>, file: OutputFile | string | null): string {
  return file !== null && bom === 'in-files' ? '\ufeff' : ''
}

/** Writes a report to its file or to standard output. A file appears whole or not at all. */
export function writeReport(content: string | Uint8Array, file: OutputFile | null, world: World): void {
  if (file === null) world.stdout.write(content)
  else writeAtomically(file.path, content, file.name)
}

function unknownFormat(words: string, formats: readonly { readonly name: string }[]): UsageError {
  const names = formats.map(({ name }) => name)
  const list = names.join(', ')
  const question = didYouMean(nearest(words.split('=')[0] ?? '', names), null)
  return new UsageError(
    { vi: `Không có định dạng “${words}”.`, en: `There is no format “${words}”.` },
    question === null
      ? { vi: `Dùng một trong: ${list}.`, en: `Use one of: ${list}.` }
      : joinTexts([question, { vi: `Dùng được: ${list}.`, en: `There are: ${list}.` }], ' '),
  )
}
