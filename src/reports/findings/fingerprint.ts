import type { Diagnostic } from '../../domain/findings/finding.ts'

/**
 * What stays of each finding when lines move: a hash of its code, its place in the file's own words, and the words
 * it points at. Findings of a file that are alike in all three are numbered, so that no two have the same; where
 * readers look at the fingerprint alone, the file is hashed too, and no two have the same in all files.
 */
export function fingerprints(
  findings: readonly Diagnostic[],
  apart: 'in-a-file' | 'over-files',
): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const { file, code, pointer } = finding
    const said = [code, pointer, wordsAt(finding)]
    const words = (apart === 'over-files' ? [file, ...said] : said).join('\u0000')
    const key = `${file}\u0000${words}`
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    return `${hash(words)}:${number}`
  })
}

/** The words a finding points at; of several lines the first. */
function wordsAt({ range, excerpt }: Diagnostic): string {
  if (range === null) return ''
  const { start, end } = range
  const line = [...(excerpt.find((one) => one.line === start.line)?.text ?? '')]
  return line
    .slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined)
    .join('')
    .normalize('NFC')
}

/** FNV-1a of 64 bits over UTF-16 units, in hexadecimal. */
function hash(words: string): string {
  let value = 0xcbf29ce484222325n
  for (let index = 0; index < words.length; index += 1)
    value = BigInt.asUintN(64, (value ^ BigInt(words.charCodeAt(index))) * 0x100000001b3n)
  return value.toString(16).padStart(16, '0')
}
