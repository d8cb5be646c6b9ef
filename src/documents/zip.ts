import { Inflate } from 'fflate'
import { damaged, tooMuch, Unreadable } from './unreadable.ts'

/** The files inside a zip file, unpacked only where they are asked for. */
export interface Archive {
  readonly names: readonly string[]
  /** Null where there is no such file. Throws Unreadable where it is more than the archive may hold. */
  readonly read: (name: string) => Uint8Array | null
}

/** Bytes that all parts of a document together may unpack to: forty times the largest of 746 real ones. */
const MOST_UNPACKED = 96 * 1024 * 1024
const MOST_ENTRIES = 5000

interface Entry {
  readonly name: string
  readonly method: number
  readonly start: number
  readonly length: number
  readonly isEncrypted: boolean
}

/**
 * Opens a zip file by its own directory. What its header says of sizes is not believed: unpacking stops at the limit.
 */
export function archiveOf(bytes: Uint8Array): Archive {
  const entries = new Map(entriesOf(bytes).map((entry) => [entry.name, entry]))
  let left = MOST_UNPACKED
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return null
      if (entry.isEncrypted) throw LOCKED
      const content = unpacked(bytes, entry, left)
      left -= content.length
      return content
    },
  }
}

function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw TOO_MANY
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let done = 0; done < count; done++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw BROKEN
    const nameLength = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length) throw BROKEN
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      start,
      length: view.getUint32(at + 20, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + rest
  }
  return entries
}

/** The directory's end stands in the last 64 KB, before a comment. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw BROKEN
}

function unpacked(bytes: Uint8Array, { method, start, length }: Entry, most: number): Uint8Array {
  if (start + length > bytes.length) throw BROKEN
  const packed = bytes.subarray(start, start + length)
  if (method === 0) {
    if (packed.length > most) throw TOO_LARGE
    return packed
  }
  if (method !== 8) throw BROKEN
  return inflated(packed, most)
}

function inflated(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((chunk) => {
    size += chunk.length
    if (size > most) throw TOO_LARGE
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch (error) {
    throw error instanceof Unreadable ? error : BROKEN
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Small, so that little is unpacked before the limit is seen. */
const STEP = 16_384

const BROKEN = damaged({ vi: 'phần nén không đọc được', en: 'its packed parts cannot be read' })
const TOO_LARGE = tooMuch({ vi: 'tệp bung ra quá lớn', en: 'it unpacks to far too much' })
const TOO_MANY = tooMuch({ vi: 'tệp gồm quá nhiều phần', en: 'it has far too many parts' })
const LOCKED = new Unreadable(
  { vi: 'Tệp có mật khẩu.', en: 'The file is protected by a password.' },
  {
    vi: 'Mở tệp bằng mật khẩu, lưu lại một bản không mật khẩu, rồi chạy lại.',
    en: 'Open it with its password, save a copy without one, and try again.',
  },
)
