import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { type Day, daysSinceEpoch } from '../../domain/time/day.ts'
import type { Column, ColumnType } from './column.ts'
import type { Encoder, FileAbout, LakeFormat } from './encoder.ts'
import { type CellSink, type Cells, cellSink } from './parquet/cells.ts'
import { writeChunk } from './parquet/chunk.ts'

/** Parquet with dictionaries, statistics of each row group, and Snappy. The same rows make the same bytes on every machine. */
export const parquet: LakeFormat = { name: 'parquet', extension: 'parquet', encode: parquetEncoder }

/** What the file says of itself, at its start and its end, is the library's; the columns between are written here as they come. */
function parquetEncoder<Row>(columns: readonly Column<Row>[], { schema, program }: FileAbout): Encoder<Row> {
  const bytes = new ByteWriter()
  const file = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)],
    createdBy: program,
    kvMetadata: [{ key: 'schema', value: schema }],
  })
  let rows = 0
  let sinks = columns.map(({ type, mayBeNull }) => cellSink(type, mayBeNull))
  const write = () => {
    if (rows === 0) return
    writeGroup(file, bytes, columns, sinks, rows)
    rows = 0
    sinks = columns.map(({ type, mayBeNull }) => cellSink(type, mayBeNull))
  }
  const taken = () => {
    const added = bytes.getBytes().slice()
    bytes.index = 0
    return added
  }
  return {
    add: (row) => {
      rows += 1
      for (let at = 0; at < columns.length; at += 1) {
        const column = columns[at]
        if (column !== undefined) sinks[at]?.add(column.value(row))
      }
    },
    waiting: () => rows,
    group: () => {
      write()
      return taken()
    },
    end: () => {
      write()
      file.finish()
      return taken()
    },
  }
}

function writeGroup(
  file: ParquetWriter,
  bytes: ByteWriter,
  columns: readonly Pick<Column<never>, 'name' | 'type'>[],
  sinks: readonly CellSink[],
  rows: number,
): void {
  const start = bytes.offset
  const chunks = columns.flatMap(({ name, type }, at) => {
    const path = type === 'texts' ? [name, 'list', 'element'] : [name]
    const own = sinks[at]?.cells()
    return own === undefined ? [] : [writeChunk(bytes, PHYSICAL[type].type, path, asStored(type, own))]
  })
  file.num_rows += BigInt(rows)
  file.row_groups.push({
    columns: chunks,
    num_rows: BigInt(rows),
    total_byte_size: chunks.reduce(
      (sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n),
      0n,
    ),
    total_compressed_size: BigInt(bytes.offset - start),
  })
}

/** A day is stored as a number of days: made of a moment, it would depend on a time zone. */
function asStored(type: ColumnType, cells: Cells): Cells {
  return type === 'day' ? { ...cells, values: cells.values.map((day) => daysSinceEpoch(day as Day)) } : cells
}

function elementsOf({
  name,
  type,
  mayBeNull,
}: Pick<Column<never>, 'name' | 'type' | 'mayBeNull'>): SchemaElement[] {
  const repetition_type = mayBeNull ? 'OPTIONAL' : 'REQUIRED'
  if (type !== 'texts') return [{ name, repetition_type, ...PHYSICAL[type] }]
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...PHYSICAL.texts },
  ]
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const

/** What the values of a column are stored as; of a list, its elements. */
const PHYSICAL = {
  text: TEXT,
  texts: TEXT,
  day: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<ColumnType, Partial<SchemaElement>>
