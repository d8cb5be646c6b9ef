/**
 * How many UTF-16 units a file's text has before a byte of it. Each character that is taken is one unit, so these are the
 * bytes that begin one.
 */
export function unitsBefore(file: Uint8Array): (at: number) => number {
  // The units before each thousand of bytes, so that no question goes through the whole file.
  const before = [0]
  for (let from = 0; from < file.length; from += STEP)
    before.push((before.at(-1) ?? 0) + charactersIn(file, from, Math.min(from + STEP, file.length)))
  return (at) => {
    const step = Math.floor(at / STEP)
    return (before[step] ?? 0) + charactersIn(file, step * STEP, at)
  }
}

const STEP = 1024

function charactersIn(file: Uint8Array, from: number, until: number): number {
  let count = 0
  for (let at = from; at < until; at += 1) if (((file[at] ?? 0) & 0xc0) !== 0x80) count += 1
  return count
}
