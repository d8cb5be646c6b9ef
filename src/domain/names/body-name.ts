import { foldSpelling } from './fold-spelling.ts'

/**
 * The form in which two ways to write one body are equal: `Ủy ban nhân dân` as UBND, `TP.` as thành phố, a commune for
 * its committee, and the head for the body that he or she heads, since documents give a duty to either.
 */
export function plainBodyName(words: string): string {
  return WAYS.reduce((name, [written, plain]) => name.replace(written, plain), foldSpelling(words)).trim()
}

const WAYS: readonly (readonly [RegExp, string])[] = [
  [/[.;,:]+$/, ''],
  [/ủy ban nhân dân/g, 'ubnd'],
  [/hội đồng nhân dân/g, 'hđnd'],
  [/mặt trận tổ quốc/g, 'mttq'],
  [/(^|\s)tp(?:\.\s*|\s+)/g, '$1thành phố '],
  [/^(?:đồng chí )?(?:chủ tịch|giám đốc|thủ trưởng|bộ trưởng) /, ''],
  [/^ubnd (?=(?:xã|phường|đặc khu) )/, ''],
]

/** A name without its marks, where it was written without any; null where it has some, which are never dropped. */
export function unmarkedName(words: string): string | null {
  return /^[ -~]+$/.test(words) ? plainUnmarked(words) : null
}

/** A name as it reads when its marks are left out. */
export function plainUnmarked(name: string): string {
  bareWays ??= WAYS.map(
    ([{ source, flags }, plain]) => [new RegExp(bare(source), flags), bare(plain)] as const,
  )
  return bareWays
    .reduce((words, [written, plain]) => words.replace(written, plain), bare(foldSpelling(name)))
    .trim()
}

/** Made where it is wanted: to leave out marks takes milliseconds to prepare. */
let bareWays: typeof WAYS | undefined

function bare(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
