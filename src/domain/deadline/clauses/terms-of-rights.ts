import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { ClausePlace, Limit } from './clauses.ts'

/**
 * "Thời hạn thuê đất đến hết ngày …", "Thời gian vay vốn: đến …": a label of a right, a paper or a contract, and how long it
 * runs, over one of what is to be done ("thời hạn nộp tiền thuê đất").
 */
export function isTermOfRight(
  tokens: readonly Token[],
  run: readonly Token[],
  { first, relation, from }: Limit & ClausePlace,
): boolean {
  const label = longestMatch(run, 0, ['thời hạn', 'thời gian'])
  if (label === 0) return false
  const named = label + longestMatch(run, label, ['của', 'các', 'của các'])
  if (longestMatch(run, named, BODIES) > 0) return false
  if (longestMatch(run, named, RIGHTS) > 0) return true
  const isBare = named < run.length && longestMatch(run, named, BARE) === run.length - named
  const runsOn = relation === 'open' || from !== null || longestMatch(tokens, first, UNTIL) > 0
  return isBare || (runsOn && longestMatch(run, named, GRANTS) > 0)
}

/** Names that only begin like a right. */
const BODIES = ['bảo hiểm xã hội']
const RIGHTS = [
  'phù hiệu, biển hiệu, bảo hiểm, thẻ, giấy chứng nhận, giấy phép, chứng chỉ, chứng nhận, thị thực, visa, hộ chiếu, chứng thư',
  'thuê đất, thuê mặt nước, thuê rừng, thuê nhà, thuê mặt bằng, thuê tài sản, thuê xe, vay vốn, khoản vay, tín dụng, thế chấp',
  'cầm cố, ủy quyền, tạm trú, bảo đảm dự thầu, bảo đảm thực hiện, hợp đồng',
].flatMap((line) => line.split(', '))
/** Rights where nothing more is said of them: "thời gian thuê tư vấn" is of work. */
const BARE = ['thuê', 'vay']
/** What gives a right, and is work as well: its term where it runs until a day, its limit by or before one. */
const GRANTS = ['giao đất', 'giao rừng', 'giao khoán', 'cho thuê', 'cho vay', 'cho mượn']
const UNTIL = ['đến', 'tới', 'cho đến', 'đến hết', 'cho đến hết', 'tới hết']
