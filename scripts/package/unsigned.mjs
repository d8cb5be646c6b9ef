const PE32_PLUS = 0x20b
const CERTIFICATES = 4

/**
 * A program for Windows without the signature of whoever made it, which would be wrong as soon as anything is put in:
 * the entry of its certificates is emptied, and they are cut off the end (Microsoft, PE Format, optional header).
 */
export function unsigned(program) {
  const header = program.readUInt32LE(0x3c)
  if (program.toString('latin1', header, header + 4) !== 'PE\0\0')
    throw new Error('not a program for Windows')
  const optional = header + 24
  if (program.readUInt16LE(optional) !== PE32_PLUS) throw new Error('not a program for 64 bits')
  const entry = optional + 112 + CERTIFICATES * 8
  const [at, length] = [program.readUInt32LE(entry), program.readUInt32LE(entry + 4)]
  if (at === 0) return program
  if (at + length !== program.length) throw new Error('the signature is not at the end')
  const without = Buffer.from(program.subarray(0, at))
  without.fill(0, entry, entry + 8)
  return without
}
