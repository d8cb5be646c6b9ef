import { foldSpelling } from './fold-spelling.ts'

/** Words as an id is written: unaccented lower-case letters and digits, joined by hyphens. Never an identity: it drops tones. */
export function slugOf(words: string): string {
  return foldSpelling(words)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
