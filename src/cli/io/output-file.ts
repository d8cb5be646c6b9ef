import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../base/exit.ts'
import type { World } from '../base/world.ts'
import { destinationOf } from './destination.ts'
import { statOf } from './paths.ts'
import { sourceAt } from './source-file.ts'
import { plansFolder } from './workspace-files.ts'
import { notWritable } from './write-errors.ts'
import { yamlFilesIn } from './yaml-files.ts'

const SPARES: unique symbol = Symbol('spares what the run reads')

/** A file that a report may be written to. Only `outputFiles` makes one, so that nothing is destroyed. */
export interface OutputFile {
  readonly path: string
  /** As its user wrote it. */
  readonly name: string
  /** Where the bytes come to lie, the same for two names of one file. */
  readonly place: string
  readonly [SPARES]: true
}

/**
 * The files of names, for reports: none of the workspace, which is the folder of plans. Links are followed, and names
 * that a disk may take for one are one. Throws a UsageError where a report may not go there.
 */
export function outputFiles(
  names: readonly string[],
  plans: string | undefined,
  { cwd }: Pick<World, 'cwd'>,
): readonly OutputFile[] {
  const folder = workspaceIn(cwd, plans)
  const named = names.map((name) => {
    const path = resolve(cwd, name)
    return { path, name, ...placeOf(path, name) }
  })
  const inside = named.filter(({ kind, real }) => kind === 'file' && isBelow(folder, real))
  const input = inside.find(({ real }) => /\.ya?ml\b/i.test(basename(real))) ?? evidenceAmong(inside, folder)
  if (input !== undefined) throw isInput(input.name)
  return named.map(({ path, name, real }) => ({ path, name, place: foldCase(real), [SPARES]: true }))
}

/** Throws a UsageError where an output is one of the files that the run reads besides its workspace. */
export function mustSpare(
  outputs: readonly (Pick<OutputFile, 'name' | 'place'> | null)[],
  inputs: Iterable<string>,
): void {
  const files = outputs.filter((output) => output !== null)
  if (files.length === 0) return
  const read = new Set([...inputs].map((path) => foldCase(realOf(path))))
  const both = files.find(({ place }) => read.has(place))
  if (both !== undefined) throw isInput(both.name)
}

/** An output that a link leads out of a folder; undefined where all lie below it. */
export function firstOutside(outputs: readonly OutputFile[], folder: string): OutputFile | undefined {
  const root = realOf(folder)
  return outputs.find(({ place }) => !isBelow(root, place))
}

/**
 * What a draft is written to, which may lie in the workspace. Throws a UsageError where a file of another kind stands
 * there, or one that cannot be read.
 */
export function draftFile(
  name: string,
  plans: string | undefined,
  { cwd }: Pick<World, 'cwd'>,
): Pick<OutputFile, 'name' | 'place'> {
  const { kind, real } = placeOf(resolve(cwd, name), name)
  const isInWorkspace = kind === 'file' && isBelow(workspaceIn(cwd, plans), real)
  if (isInWorkspace && statOf(real) !== undefined && !mayBePlan(real)) throw isNoPlan(name)
  return { name, place: foldCase(real) }
}

/** Whether a file is a plan as far as one can tell: it may be one with a slip in its heading. */
function mayBePlan(path: string): boolean {
  const source = sourceAt(path, dirname(path))
  return YAML_NAME.test(path) && 'text' in source && !OTHER_KIND.test(source.text)
}

const YAML_NAME = /\.ya?ml$/i
const OTHER_KIND = /^[\t {]{0,4}["']?schema["']?\s*:\s*["']?(?:records|agencies|calendar|office)\b/m

/** An output that goes where another goes already; undefined where each has a file of its own. */
export function secondOf(outputs: readonly OutputFile[]): OutputFile | undefined {
  const taken = new Set<string>()
  return outputs.find(({ place }) => taken.size === taken.add(place).size)
}

function placeOf(path: string, name: string) {
  try {
    const { kind, path: target } = destinationOf(path)
    return { kind, real: kind === 'special' ? target : realOf(target) }
  } catch (error) {
    throw notWritable(name, error)
  }
}

/** The path without links, as far as it leads to something. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realOf(above), basename(path))
  }
}

/** Disks differ in what they take for one name; here it is what any of them does. */
function foldCase(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function workspaceIn(cwd: string, plans: string | undefined): string {
  return realOf(plansFolder(plans, { cwd }))
}

function isBelow(folder: string, path: string): boolean {
  return foldCase(path).startsWith(foldCase(folder + sep))
}

/** One of the files that are there and that a file of the workspace names, as records name their evidence. */
function evidenceAmong<File extends { readonly real: string }>(
  files: readonly File[],
  folder: string,
): File | undefined {
  const there = files
    .filter(({ real }) => statOf(real) !== undefined)
    .map((file) => ({ file, name: relative(folder, file.real).split(sep).join('/') }))
  if (there.length === 0) return undefined
  for (const path of yamlFilesIn(folder)) {
    const text = textOf(path)
    const found = there.find(({ name }) => text.includes(name))
    if (found !== undefined) return found.file
  }
  return undefined
}

/** Nothing where a file cannot be read. */
function textOf(path: string): string {
  const source = sourceAt(path, dirname(path))
  return 'text' in source ? source.text : ''
}

function isInput(name: string): UsageError {
  return new UsageError(
    {
      vi: `Không ghi kết quả vào “${name}”: đó là tệp mà chương trình đọc.`,
      en: `No report goes into “${name}”: that is a file which is read.`,
    },
    {
      vi: 'Chọn tên khác, ngoài thư mục kế hoạch.',
      en: 'Choose another name, outside the folder of plans.',
    },
  )
}

function isNoPlan(name: string): UsageError {
  return new UsageError(
    {
      vi: `Bản nháp không thay thế “${name}”: tệp ấy không phải là kế hoạch.`,
      en: `No draft takes the place of “${name}”: that file is no plan.`,
    },
    { vi: 'Chọn tên khác, như plans/MÃ.yaml.', en: 'Choose another name, like plans/ID.yaml.' },
  )
}
