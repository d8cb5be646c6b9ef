/** Whether a picture has its end: one that was cut short is shown, and read, as if the rest were blank. */
export function isWholePicture(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (bytes[0] === 0x89) return hasPngEnd(view)
    return bytes[0] === 0xff ? hasJpegEnd(view) : hasTiffData(view)
  } catch (error) {
    // It is said to go on behind the end of the file.
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Chunks, each with its length before its name and a checksum behind it, up to IEND. */
function hasPngEnd(view: DataView): boolean {
  for (let at = 8; ; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49454e44) return at + 12 <= view.byteLength
}

/** Segments with their lengths up to the data, in which the mark of the end stands nowhere else; 0xFF may fill up before each. */
function hasJpegEnd(view: DataView): boolean {
  let at = 2
  while (view.getUint16(at) !== 0xffda) at += view.getUint16(at) === 0xffff ? 1 : 2 + view.getUint16(at + 2)
  for (let end = view.byteLength - 2; end > at; end--) if (view.getUint16(end) === 0xffd9) return true
  return false
}

/** Pages of a picture that are looked at: more are read of none. */
const MOST_PAGES = 100

/** Pages one after the other, each a list of 12 bytes an entry; its strips or tiles must lie within the file. */
function hasTiffData(view: DataView): boolean {
  const isLittle = view.getUint8(0) === 0x49
  const seen = new Set<number>()
  for (let page = view.getUint32(4, isLittle); page !== 0 && !seen.has(page) && seen.size < MOST_PAGES; ) {
    seen.add(page)
    const entries = view.getUint16(page, isLittle)
    const numbers = (wanted: readonly number[]): readonly number[] => {
      for (let at = page + 2; at < page + 2 + entries * 12; at += 12)
        if (wanted.includes(view.getUint16(at, isLittle))) return numbersOf(view, at, isLittle)
      return []
    }
    const [starts, lengths] = [numbers(STARTS), numbers(LENGTHS)]
    if (starts.some((start, at) => start + (lengths[at] ?? 0) > view.byteLength)) return false
    page = view.getUint32(page + 2 + entries * 12, isLittle)
  }
  return seen.size > 0
}

/** Where the strips, or the tiles, of a page begin, and how long each is. */
const STARTS = [273, 324]
const LENGTHS = [279, 325]

/** The numbers of an entry: of two bytes or four, in the entry itself where they have room. */
function numbersOf(view: DataView, entry: number, isLittle: boolean): readonly number[] {
  const size = view.getUint16(entry + 2, isLittle) === 3 ? 2 : 4
  const count = view.getUint32(entry + 4, isLittle)
  const from = count * size <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle)
  if (from + count * size > view.byteLength) throw new RangeError()
  return Array.from({ length: count }, (_, at) =>
    size === 2 ? view.getUint16(from + at * 2, isLittle) : view.getUint32(from + at * 4, isLittle),
  )
}
