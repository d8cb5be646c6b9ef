import { foldSpelling } from './fold-spelling.ts'

/** Words in the form of an id: unaccented lower-case letters and digits, joined by hyphens. It drops tones, so it identifies nothing. */
export function slugOf(words: string): string {
  return foldSpelling(words)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
