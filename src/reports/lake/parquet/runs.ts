import type { ByteWriter } from 'hyparquet-writer'

/** Whole numbers in their order; the same one several times over is kept once, with how often. */
export interface Runs {
  readonly numbers: number[]
  readonly times: number[]
}

export function noRuns(): Runs {
  return { numbers: [], times: [] }
}

/** Adds a number several times behind the others. */
export function addNumbers({ numbers, times }: Runs, number: number, more: number): void {
  const end = times.length - 1
  if (numbers[end] === number) times[end] = (times[end] ?? 0) + more
  else {
    numbers.push(number)
    times.push(more)
  }
}

/** How many numbers there are. */
export function lengthOf({ times }: Runs): number {
  return times.reduce((sum, one) => sum + one, 0)
}

/** From how many on Parquet writes the same number as a run; fewer are packed bit by bit, eight at a time. */
const RUN = 8

/** Writes numbers of a width in bits as Parquet's hybrid of runs and packed bits. The width is at most 24. */
export function writeRuns(writer: ByteWriter, { numbers, times }: Runs, width: number): void {
  let packed: number[] = []
  const flush = () => {
    if (packed.length > 0) writePacked(writer, packed, width)
    packed = []
  }
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0
    let left = times[at] ?? 0
    // Only the last group of eight may be incomplete.
    for (; left > 0 && (left < RUN || packed.length % RUN !== 0); left -= 1) packed.push(number)
    if (left === 0) continue
    flush()
    writer.appendVarInt(left << 1)
    for (let bits = 0; bits < width; bits += 8) writer.appendUint8((number >> bits) & 0xff)
  }
  flush()
}

function writePacked(writer: ByteWriter, numbers: readonly number[], width: number): void {
  const groups = Math.ceil(numbers.length / RUN)
  writer.appendVarInt((groups << 1) | 1)
  let [held, bits] = [0, 0]
  for (let at = 0; at < groups * RUN; at += 1) {
    held |= (numbers[at] ?? 0) << bits
    for (bits += width; bits >= 8; bits -= 8) {
      writer.appendUint8(held & 0xff)
      held >>>= 8
    }
  }
}
