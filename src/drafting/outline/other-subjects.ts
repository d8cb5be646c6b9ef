import { check, type DraftCheck, quotedWords } from '../check.ts'
import { listAtStart } from '../names/agency-list.ts'
import { startsName } from '../names/body-names.ts'
import type { NamedBody } from '../names/named-body.ts'
import type { Names } from '../names/names.ts'

/**
 * The doubt of a task in whose words, behind a semicolon, a full stop or a line's end, another body is ordered or begins to
 * do something: "Sở A tham mưu …; Sở B thanh toán …", "… Giao Sở B …". It may have a task of its own.
 */
export function otherSubjects(
  words: string,
  taken: readonly NamedBody[],
  { finder, context }: Names,
): readonly DraftCheck[] {
  const known = new Set(taken.map(({ id }) => id))
  for (const { index, 0: mark } of [...words.matchAll(BREAKS)].slice(0, MOST)) {
    const behind = words.slice(index + mark.length).replace(BEFORE_NAME, '')
    const { bodies, until } = listAtStart(behind, finder, context.issued)
    const isSubject = bodies.length > 0 && /^(?:,?\s+\p{Ll}|\s*:)/u.test(behind.slice(until))
    if (!(isSubject || (bodies.length === 0 && startsName(behind)))) continue
    if (bodies.some(({ id }) => known.has(id))) continue
    const where = mark.startsWith(';')
      ? { vi: 'sau dấu chấm phẩy', en: 'behind a semicolon' }
      : { vi: 'ở câu hoặc dòng sau', en: 'in a sentence or line behind' }
    return [
      check(
        'chosen-lead',
        `${where.vi} có cơ quan khác: ${quotedWords(behind)}; xem có phải là việc riêng của cơ quan ấy không`,
        `${where.en} stands another body: ${quotedWords(behind)}; see whether it has a task of its own`,
      ),
    ]
  }
  return []
}

const BREAKS = /;\s+|\n+|(?<=[\p{L}\d)”"]{2})[.]\s+(?=\p{Lu})/gu
const BEFORE_NAME = /^(?:riêng|giao|yêu cầu|đề nghị)\s+/iu

/** Places that are looked at. */
const MOST = 30
