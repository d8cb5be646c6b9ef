import { check, type DraftCheck, quotedWords } from '../check.ts'
import { listAtStart } from '../names/agency-list.ts'
import type { NamedBody } from '../names/named-body.ts'
import type { Names } from '../names/names.ts'

/**
 * The doubt of a task behind one of whose semicolons another body is said to do something, by a verb that no list knows:
 * "Sở A tham mưu …; Sở B thanh toán …". It may have a task of its own.
 */
export function otherSubjects(
  words: string,
  taken: readonly NamedBody[],
  { finder, context }: Names,
): readonly DraftCheck[] {
  const known = new Set(taken.map(({ id }) => id))
  for (const { index } of [...words.matchAll(/;\s+/g)].slice(0, MOST)) {
    const behind = words
      .slice(index + 1)
      .trimStart()
      .replace(/^(?:riêng|giao|yêu cầu|đề nghị)\s+/iu, '')
    const { bodies, until } = listAtStart(behind, finder, context.issued)
    const isSubject = bodies.length > 0 && /^(?:,?\s+\p{Ll}|\s*:)/u.test(behind.slice(until))
    if (!isSubject || bodies.some(({ id }) => known.has(id))) continue
    return [
      check(
        'chosen-lead',
        `sau dấu chấm phẩy có cơ quan khác: ${quotedWords(behind)}; xem có phải là việc riêng của cơ quan ấy không`,
        `behind a semicolon stands another body: ${quotedWords(behind)}; see whether it has a task of its own`,
      ),
    ]
  }
  return []
}

/** Semicolons that are looked at. */
const MOST = 30
