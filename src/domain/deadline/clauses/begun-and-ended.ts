import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { Clause } from './clauses.ts'

/** "bắt đầu từ 01/5/2020 và hoàn thành trước ngày 30/6/2020": the beginning and the end of one duty are one limit. */
export function withSpansOfWork(clauses: readonly Clause[], tokens: readonly Token[]): readonly Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const begun = joined.at(-1)
    const isEnd =
      begun?.kind === 'limit' &&
      begun.relation === 'open' &&
      clause.kind === 'limit' &&
      clause.from === null &&
      ENDING.has(clause.relation) &&
      isBegun(tokens, begun.first) &&
      isEnded(tokens, begun.until)
    if (isEnd) {
      const relation = clause.relation === 'before' ? 'before' : 'by'
      joined[joined.length - 1] = {
        ...clause,
        relation,
        from: begun.moment,
        first: begun.first,
        joint: begun.joint,
      }
    } else joined.push(clause)
  }
  return joined
}

function isBegun(tokens: readonly Token[], at: number): boolean {
  return longestMatch(tokens, at, BEGINNING) > 0 || longestMatch(tokens, at - 2, HELD) === 2
}

/** Whether nothing but "và" or a comma stands before the word for its end. */
function isEnded(tokens: readonly Token[], at: number): boolean {
  const link = longestMatch(tokens, at, ['và', ',', ', và'])
  return link > 0 && longestMatch(tokens, at + link, ['hoàn thành', 'kết thúc', 'xong', 'hoàn tất']) > 0
}

const ENDING: ReadonlySet<string> = new Set(['before', 'by', 'in'])
const BEGINNING = ['bắt đầu', 'khởi công', 'thực hiện từ', 'triển khai từ']
const HELD = ['bắt đầu', 'tổ chức', 'diễn ra', 'thực hiện', 'triển khai', 'hoạt động']
