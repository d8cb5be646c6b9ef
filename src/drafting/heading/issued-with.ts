import { check, type DraftCheck, quotedWords } from '../check.ts'
import { type Cited, citedIn } from '../citation.ts'

/** The document that an annex says it was issued with: "(Ban hành kèm theo Quyết định số 655/QĐ-UBND ngày 28/3/2024)". */
export function issuedWith(lines: readonly string[]): Cited | null {
  const line = lines.find((one) => ANNEXED.test(one))
  return line === undefined ? null : (citedIn(line)[0] ?? null)
}

const ANNEXED =
  /^\(?\s*(?:được )?(?:(?:ban hành|phê duyệt|gửi)\s+)?(?:kèm )?theo\s+(?:quyết định|kế hoạch|công văn|thông báo|chỉ thị|văn bản|tờ trình)/iu

/** The doubt of a number or a day that is that of the document which an annex was issued with. */
export function ofAnnexed({ number }: Cited): DraftCheck {
  const words = quotedWords(number)
  return check(
    'chosen',
    `lấy của văn bản ban hành kèm theo, ${words}`,
    `taken from the document that it was issued with, ${words}`,
  )
}
