import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer'
import { type Day, daysSinceEpoch } from '../../domain/time/day.ts'
import type { Column, ColumnType } from './column.ts'
import type { Encoder, FileAbout, LakeFormat } from './encoder.ts'

/** Parquet with dictionaries, statistics of each row group, and Snappy. The same rows make the same bytes on every machine. */
export const parquet: LakeFormat = { name: 'parquet', extension: 'parquet', encode: parquetEncoder }

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

function parquetEncoder<Row>(columns: readonly Column<Row>[], { schema, program }: FileAbout): Encoder<Row> {
  const bytes = new ByteWriter()
  const file = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)],
    createdBy: program,
    kvMetadata: [{ key: 'schema', value: schema }],
  })
  let cells: unknown[][] = columns.map(() => [])
  const waiting = () => cells[0]?.length ?? 0
  const write = () => {
    if (waiting() === 0) return
    file.write({
      columnData: columns.map((column, at) => sourceOf(column, cells[at] ?? [])),
      rowGroupSize: waiting(),
    })
    cells = columns.map(() => [])
  }
  const taken = () => {
    const added = bytes.getBytes().slice()
    bytes.index = 0
    return added
  }
  return {
    add: (row) => {
      for (const [at, { type, value }] of columns.entries()) cells[at]?.push(stored(type, value(row)))
    },
    waiting,
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

function sourceOf({ name }: Pick<Column<never>, 'name'>, data: unknown[]): ColumnSource {
  // Ids of neighbours begin alike and are all different: what a dictionary makes larger.
  return name === 'id' ? { name, data, encoding: 'DELTA_BYTE_ARRAY' } : { name, data }
}

/** A day is stored as a number of days: made of a moment, it would depend on a time zone. */
function stored(type: ColumnType, value: ReturnType<Column<never>['value']>): unknown {
  return type === 'day' && typeof value === 'string' ? daysSinceEpoch(value as Day) : value
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
    { name: 'element', repetition_type: 'REQUIRED', ...PHYSICAL.text },
  ]
}

const PHYSICAL = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<Exclude<ColumnType, 'texts'>, Partial<SchemaElement>>
