import { limitsIn } from '../limits/limits.ts'
import { listAtStart } from '../names/agency-list.ts'
import type { NamedBody } from '../names/named-body.ts'
import type { Names } from '../names/names.ts'

/** Whether words behind names say of these only that they work along: "phối hợp hướng dẫn quy hoạch". */
export function saysAlong(words: string): boolean {
  return ALONG.test(words)
}

const ALONG =
  /^[\s,]*(?:(?:(?:có|chịu) trách nhiệm|chủ động|tích cực|khẩn trương|thường xuyên|kịp thời|tiếp tục|cùng|tham gia)[\s,]+)*phối hợp(?!\p{L}|,?\s+(?:và\s+)?chủ trì)(?:\s+(?:chặt chẽ|thực hiện))*(?:\s+(?<with>cùng với|với|cùng)(?!\p{L}))?\s*/u

/**
 * Whether the bodies of which words say so work along with `lead`, whose duty stands before them. Those who are to work with
 * others have a duty of their own with these.
 */
export function worksAlong(words: string, lead: readonly NamedBody[], names: Names): boolean {
  const along = ALONG.exec(words)
  if (along === null) return false
  const { finder, context } = names
  const rest = words.slice(along[0].length)
  const { bodies } = listAtStart(rest, finder, context.issued, 'with-whom')
  if (bodies.length === 0)
    return along.groups?.with === undefined || /^(?:cơ quan|đơn vị) chủ trì/u.test(rest)
  const concerned = finder.groupOf('related')
  return bodies.every(({ id }) => id === concerned?.id || lead.some((one) => one.id === id))
}

/** Whether such words have a limit of their own, and tell what is to be done by then. */
export function hasOwnDuty(words: string, { finder, context }: Names): boolean {
  const limits = limitsIn(words, context)
  if (limits.length === 0) return false
  const from = ALONG.exec(words)?.[0].length ?? 0
  const named = listAtStart(words.slice(from), finder, context.issued, 'with-whom').until
  const rest = limits.reduceRight((left, limit) => left.slice(0, limit.from) + left.slice(limit.until), words)
  return /\p{L}/u.test(rest.slice(from + named).replace(NOTHING_OF_ITS_OWN, ''))
}

/** Words that name no other thing than the duty before them. */
const NOTHING_OF_ITS_OWN =
  /(?<!\p{L})(?:tổ chức|thực hiện|triển khai|hoàn thành|chặt chẽ|kịp thời|(?:các )?(?:nội dung|nhiệm vụ|công việc|việc)(?: (?:này|trên|nêu trên))?)(?!\p{L})/giu
