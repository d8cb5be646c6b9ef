import { check, type DraftCheck } from '../check.ts'
import type { DraftPart } from '../draft.ts'
import { titleOf } from '../lines/title.ts'
import { startsWithVerb } from '../lines/verbs.ts'
import type { Limit } from './limits.ts'

/** The duties of a text with several limits, each with its own: "lập danh sách trước ngày 10/4; báo cáo trước ngày 20/4". */
export function partsWithLimits(text: string, limits: readonly Limit[]): readonly DraftPart[] {
  const parts: { act: string; deadline: Limit['deadline'] | null }[] = []
  let from = 0
  for (const [at, limit] of limits.entries()) {
    const clauses = clausesOf(text.slice(from, limit.from))
    const own = clauses.pop() ?? ''
    // What another clause asks has no limit, unless it only goes on with the words before it.
    for (const act of clauses.map(actOf)) {
      if (startsWithVerb(act)) parts.push({ act, deadline: null })
      else if (at > 0) continue
    }
    const behind = text.slice(limit.until, limits[at + 1]?.from ?? text.length)
    const inBrackets = /^\s*\(([^()]{2,60})\)/u.exec(behind)?.[1]
    const [next = ''] = clausesOf(behind)
    const act = actOf(own)
    const before = parts.at(-1)?.act ?? ''
    if (act !== '') parts.push({ act: inBrackets ?? act, deadline: limit.deadline })
    else parts.push({ act: inBrackets ?? (actOf(next) || before), deadline: limit.deadline })
    from = act === '' && inBrackets === undefined ? limit.until + next.length : limit.until
  }
  for (const act of clausesOf(text.slice(from)).map(actOf))
    if (startsWithVerb(act)) parts.push({ act, deadline: null })
  return parts.map(({ act, deadline }, at) => ({
    id: String(at + 1),
    title: titleOf(act || text).title,
    deadline,
  }))
}

function clausesOf(text: string): string[] {
  return text.split(/;\s*|\n+|(?<=[\p{L}\d)]{2})\.\s+/u)
}

/** What is done, without what joins it to the words before, and without brackets. */
function actOf(words: string): string {
  return words
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^(?:[\s,;:.]|(?:và|đồng thời|sau đó|trong đó|rồi)(?!\p{L}))+/iu, '')
    .replace(/(?:[\s,;:.]|(?<!\p{L})(?:và|hoàn thành|xong|thời hạn|thời gian))+$/iu, '')
    .trim()
}

/** The doubt of a task that is written as so many deliverables. */
export function severalLimits(count: number): DraftCheck {
  return check(
    'chosen',
    `một mục có ${count} thời hạn: mỗi thời hạn ghi vào một sản phẩm; xem việc nào có thời hạn nào`,
    `one item with ${count} limits: each is written at a deliverable of its own; see which duty has which limit`,
  )
}
