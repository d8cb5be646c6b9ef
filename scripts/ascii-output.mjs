import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes every letter beyond ASCII of the bundled code as an escape. esbuild leaves those of regular expressions as they
 * are, and `bin/program.js` takes each byte for a letter.
 */
export function escapeBeyondAscii(folder) {
  for (const name of readdirSync(folder).filter((name) => /\.[cm]?js$/.test(name))) {
    const file = join(folder, name)
    const code = readFileSync(file, 'utf8')
    const ambiguous = /(?<!\\)\\(?:\\\\)*[^\0-\x7f].{0,20}/.exec(code)
    if (ambiguous !== null) throw new Error(`${file}: a backslash stands before a letter: ${ambiguous[0]}`)
    writeFileSync(file, code.replace(/[^\0-\x7f]/g, escaped))
    if (readFileSync(file).some((byte) => byte > 0x7f)) throw new Error(`${file} is not ASCII.`)
  }
}

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
