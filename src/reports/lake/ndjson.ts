import { jsonLine } from '../draw/json.ts'
import type { Column } from './column.ts'
import type { Encoder, LakeFormat } from './encoder.ts'

/** A line of JSON for each row, with every column in it; days are `YYYY-MM-DD`. */
export const ndjson: LakeFormat = { name: 'ndjson', extension: 'ndjson', encode: ndjsonEncoder }

function ndjsonEncoder<Row>(columns: readonly Column<Row>[]): Encoder<Row> {
  const keys = columns.map(({ name }) => jsonLine(name))
  let lines: string[] = []
  const group = () => {
    const bytes = ENCODER.encode(lines.join(''))
    lines = []
    return bytes
  }
  return {
    add: (row) => {
      const cells = columns.map(({ value }, at) => `${keys[at]}:${cellText(value(row))}`)
      lines.push(`{${cells.join(',')}}\n`)
    },
    waiting: () => lines.length,
    group,
    end: group,
  }
}

function cellText(value: ReturnType<Column<unknown>['value']>): string {
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? jsonLine(value)
    : String(value)
}

const ENCODER = new TextEncoder()
