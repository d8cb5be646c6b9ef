import type { ColumnChunk, Encoding } from 'hyparquet'
import { ByteWriter } from 'hyparquet-writer'
import { writePageHeader } from 'hyparquet-writer/src/datapage.js'
import { deltaByteArray } from 'hyparquet-writer/src/delta.js'
import { writePlain } from 'hyparquet-writer/src/plain.js'
import { snappyCompress } from 'hyparquet-writer/src/snappy.js'
import { boundsOf } from './bounds.ts'
import type { Cells } from './cells.ts'
import { encodedTexts } from './encoded-texts.ts'
import { lengthOf, type Runs, writeRuns } from './runs.ts'

/** What a column's values are stored as. */
export type PhysicalType = 'BYTE_ARRAY' | 'INT32' | 'DOUBLE' | 'BOOLEAN'

/** Writes the cells of a column as one chunk: a dictionary where it pays, and one page. Returns what the end of the file says of it. */
export function writeChunk(
  writer: ByteWriter,
  type: PhysicalType,
  path: readonly string[],
  cells: Cells,
): ColumnChunk {
  const start = writer.offset
  const values = type === 'BYTE_ARRAY' ? encodedTexts(cells.values.map(String)) : cells.values
  const encoding = encodingOf(type, values, cells.runs)
  const isDictionary = encoding === 'RLE_DICTIONARY'
  const dictionary = isDictionary ? writeDictionary(writer, type, values) : 0
  const pageStart = writer.offset
  const page = bytesOf((bytes) => writeValues(bytes, encoding, type, values, cells.runs))
  const { count, nulls, size } = writePage(writer, encoding, page, cells)
  return {
    file_offset: BigInt(start),
    meta_data: {
      type,
      encodings: isDictionary ? ['PLAIN', encoding] : [encoding],
      path_in_schema: [...path],
      codec: 'SNAPPY',
      num_values: BigInt(count),
      total_compressed_size: BigInt(writer.offset - start),
      total_uncompressed_size: BigInt(dictionary + size),
      data_page_offset: BigInt(pageStart),
      ...(isDictionary ? { dictionary_page_offset: BigInt(start) } : {}),
      statistics: { ...boundsOf(values), null_count: BigInt(nulls) },
      encoding_stats: [
        ...(isDictionary ? [DICTIONARY_STATS] : []),
        { page_type: 'DATA_PAGE_V2', encoding, count: 1 },
      ],
    },
  }
}

const DICTIONARY_STATS = { page_type: 'DICTIONARY_PAGE', encoding: 'PLAIN', count: 1 } as const

type Physical = Uint8Array | string | number | boolean

/** More different values than this are not worth a dictionary: nobody wants to hold them all to read one page. */
const MOST_VALUES = 65_536

/** A dictionary has to halve what the values take by themselves. Texts that are all different often begin like the one before. */
function encodingOf(type: PhysicalType, values: readonly Physical[], { numbers, times }: Runs): Encoding {
  if (type === 'BOOLEAN') return 'RLE'
  const apart = type === 'BYTE_ARRAY' ? 'DELTA_BYTE_ARRAY' : 'PLAIN'
  if (values.length === 0) return 'PLAIN'
  if (values.length > MOST_VALUES) return apart
  const sizes = values.map((value) => sizeOf(type, value))
  let [plain, count] = [0, 0]
  for (let at = 0; at < numbers.length; at += 1) {
    plain += (sizes[numbers[at] ?? 0] ?? 0) * (times[at] ?? 0)
    count += times[at] ?? 0
  }
  const distinct = sizes.reduce((sum, size) => sum + size, 0)
  return 2 * (distinct + (count * widthOf(values.length)) / 8) <= plain ? 'RLE_DICTIONARY' : apart
}

function sizeOf(type: PhysicalType, value: Physical): number {
  if (value instanceof Uint8Array) return 4 + value.length
  return type === 'INT32' ? 4 : 8
}

/** How many bits the numbers below a count take. */
function widthOf(count: number): number {
  return 32 - Math.clz32(count - 1)
}

function writeDictionary(writer: ByteWriter, type: PhysicalType, values: readonly Physical[]): number {
  const start = writer.offset
  const plain = bytesOf((bytes) => writePlain(bytes, values as never, type, undefined))
  const packed = snappyCompress(plain)
  writePageHeader(writer, {
    type: 'DICTIONARY_PAGE',
    uncompressed_page_size: plain.length,
    compressed_page_size: packed.length,
    dictionary_page_header: { num_values: values.length, encoding: 'PLAIN' },
  })
  const header = writer.offset - start
  writer.appendBytes(packed)
  return header + plain.length
}

function writeValues(
  bytes: ByteWriter,
  encoding: Encoding,
  type: PhysicalType,
  values: readonly Physical[],
  runs: Runs,
): void {
  if (encoding === 'RLE_DICTIONARY') {
    const width = widthOf(values.length)
    bytes.appendUint8(width)
    writeRuns(bytes, runs, width)
  } else if (encoding === 'RLE') {
    const flags = { ...runs, numbers: runs.numbers.map((number) => Number(values[number])) }
    const written = bytesOf((inner) => writeRuns(inner, flags, 1))
    bytes.appendUint32(written.length)
    bytes.appendBytes(written)
  } else {
    const all = eachOf(values, runs) as never
    if (encoding === 'DELTA_BYTE_ARRAY') deltaByteArray(bytes, all)
    else writePlain(bytes, all, type, undefined)
  }
}

function eachOf(values: readonly Physical[], { numbers, times }: Runs): readonly Physical[] {
  const all: Physical[] = []
  for (let at = 0; at < numbers.length; at += 1) {
    const value = values[numbers[at] ?? 0]
    if (value !== undefined) for (let left = times[at] ?? 0; left > 0; left -= 1) all.push(value)
  }
  return all
}

function writePage(
  writer: ByteWriter,
  encoding: Encoding,
  page: Uint8Array,
  { runs, isThere, goesOn }: Cells,
): { readonly count: number; readonly nulls: number; readonly size: number } {
  const start = writer.offset
  const count = lengthOf(isThere ?? runs)
  const nulls = count - lengthOf(runs)
  const levels = [goesOn, isThere].map((runs) =>
    runs === null ? NOTHING : bytesOf((bytes) => writeRuns(bytes, runs, 1)),
  )
  const [repetition = NOTHING, definition = NOTHING] = levels
  const packed = snappyCompress(page)
  const beside = repetition.length + definition.length
  writePageHeader(writer, {
    type: 'DATA_PAGE_V2',
    uncompressed_page_size: beside + page.length,
    compressed_page_size: beside + packed.length,
    data_page_header_v2: {
      num_values: count,
      num_nulls: nulls,
      num_rows: goesOn === null ? count : timesOf(goesOn, 0),
      encoding,
      definition_levels_byte_length: definition.length,
      repetition_levels_byte_length: repetition.length,
      is_compressed: true,
    },
  })
  const header = writer.offset - start
  for (const bytes of [...levels, packed]) writer.appendBytes(bytes)
  return { count, nulls, size: header + beside + page.length }
}

const NOTHING = new Uint8Array()

function timesOf({ numbers, times }: Runs, number: number): number {
  return times.reduce((sum, one, at) => (numbers[at] === number ? sum + one : sum), 0)
}

function bytesOf(write: (bytes: ByteWriter) => void): Uint8Array {
  const bytes = new ByteWriter()
  write(bytes)
  return bytes.getBytes()
}
