import { dirname, join } from 'node:path'
import type { Column, LakeTable } from '../../../reports/lake/column.ts'
import type { Encoder, FileAbout, LakeFormat } from '../../../reports/lake/encoder.ts'
import type { World } from '../../base/world.ts'
import { makeFolder } from '../../io/make-folder.ts'
import { type TemporaryFile, temporaryFor } from '../../io/temporary-file.ts'
import { notWritable } from '../../io/write-errors.ts'
import { fileInLake, type LakeFolder } from './lake-folder.ts'
import type { LakeFile } from './manifest.ts'
import { type LakePart, nameOfPart, partitionOf } from './part.ts'

/** Writes the files of a part, which wait under hidden names until all of them are whole. */
export interface PartWriter {
  /** The file of a table for a province; `common` is the same whichever part writes it. */
  readonly file: <Row>(
    table: LakeTable<Row>,
    province: string | null,
    whose?: 'own' | 'common',
  ) => RowSink<Row>
  /** Whether a table of this name has a file. */
  readonly has: (table: string) => boolean
  /** Writes what waits, and returns the files in the order of their paths. */
  readonly finish: () => readonly FinishedFile[]
  /** Takes away what is not in its place; to be called in the end, whatever happened. */
  readonly drop: () => void
}

/** Takes the rows of one file. */
export type RowSink<Row> = (row: Row) => void

export interface FinishedFile extends LakeFile {
  readonly temporary: TemporaryFile
}

/** How many rows wait in all open files together before a row group is written: what bounds the memory. */
export const ROWS_HELD = 65_536

interface OpenFile {
  readonly table: string
  readonly path: string
  readonly temporary: TemporaryFile
  readonly encoder: Pick<Encoder<never>, 'waiting' | 'group' | 'end'>
  rows: number
  bytes: number
}

export function partWriter(
  lake: LakeFolder,
  part: LakePart,
  { encode }: LakeFormat,
  about: FileAbout,
  { plans, world }: { readonly plans: string | undefined; readonly world: World },
): PartWriter {
  const open = new Map<string, OpenFile & { readonly take: RowSink<never> }>()
  let held = 0
  const append = (file: OpenFile, bytes: Uint8Array) => {
    try {
      file.temporary.write(bytes)
    } catch (error) {
      throw notWritable(join(lake.name, file.path), error)
    }
    file.bytes += bytes.length
  }
  const writeFullest = () => {
    const [fullest] = [...open.values()].sort((one, other) => other.encoder.waiting() - one.encoder.waiting())
    if (fullest === undefined) return
    held -= fullest.encoder.waiting()
    append(fullest, fullest.encoder.group())
  }
  const opened = <Row>(path: string, { name, columns }: LakeTable<Row>) => {
    const output = fileInLake(lake, path, plans, world)
    makeFolder(dirname(output.path), dirname(output.name))
    const encoder = encode(columns as readonly Column<Row>[], about)
    const file = {
      table: name,
      path,
      temporary: waitingFor(output.path, output.name),
      encoder,
      rows: 0,
      bytes: 0,
    }
    const take = (row: Row) => {
      encoder.add(row)
      file.rows += 1
      held += 1
      if (held >= ROWS_HELD) writeFullest()
    }
    open.set(path, Object.assign(file, { take }))
    return take
  }
  return {
    file: <Row>(table: LakeTable<Row>, province: string | null, whose: 'own' | 'common' = 'own') => {
      const name = whose === 'own' ? nameOfPart(part) : COMMON
      const folder = partitionOf(table.name, part.asOf, province)
      const path = `${folder}/${name}.${part.extension}`
      return (open.get(path)?.take as RowSink<Row> | undefined) ?? opened(path, table)
    },
    has: (table) => [...open.values()].some((file) => file.table === table),
    finish: () =>
      [...open.values()]
        .map((file) => {
          append(file, file.encoder.end())
          const { table, path, rows, bytes, temporary } = file
          return { table, path, rows, bytes, temporary }
        })
        .sort((one, other) => (one.path < other.path ? -1 : 1)),
    drop: () => {
      for (const { temporary } of open.values()) temporary.drop()
    },
  }
}

const COMMON = 'common'

function waitingFor(path: string, name: string): TemporaryFile {
  try {
    return temporaryFor(path)
  } catch (error) {
    throw notWritable(name, error)
  }
}
