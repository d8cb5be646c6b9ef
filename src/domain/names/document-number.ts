/**
 * Whether words are a document number in the form of Decree 30/2020/NĐ-CP (Annex I) and current practice: the number of
 * an administrative or legal document (129/KH-UBND, 09/2017/NĐ-CP, /UBND-KGVX with a blank number), of a Party document
 * (127-QĐ/TW), or of a National Assembly document (103/2016/QH13).
 */
export function isDocumentNumber(words: string): boolean {
  return FORMS.some((form) => form.test(words.normalize('NFC')))
}

/** The document number that words with stray spaces, other dashes or a leading “Số” most likely mean; null where there is none. */
export function fixedNumber(words: string): string | null {
  const fixed = words
    .normalize('NFC')
    .trim()
    .replace(/^số\s*:?\s*/iu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, '')
    .replace(/[.,;]+$/u, '')
  return fixed !== words && isDocumentNumber(fixed) ? fixed : null
}

/** Whether two writings are of one document number: case, blanks and kinds of dashes apart. */
export function sameNumber(one: string, other: string): boolean {
  const plain = (words: string) => (fixedNumber(words) ?? words.normalize('NFC')).toUpperCase()
  return plain(one) === plain(other)
}

/** Whether a text names a document by its number anywhere. */
export function citesDocument(text: string): boolean {
  return text
    .normalize('NFC')
    .split(/[\s,;()“”"]+/u)
    .some((word) => /^\d/.test(word) && isDocumentNumber(word.replace(/[.:]+$/u, '')))
}

const FORMS = [
  /^(?:\d{1,5}[a-zđ]?)?(?:\/(?:19|20)\d{2})?\/\p{Lu}[\p{L}.]*(?:-[\p{L}\d.&]+)*$/u,
  /^\d{1,4}-\p{Lu}\p{L}*\/[\p{L}\d.]+$/u,
  /^\d{1,4}\/\d{4}\/[\p{Lu}\d]+$/u,
]
