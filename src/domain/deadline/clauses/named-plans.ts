import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import type { FrequencyAttached } from './attach-frequency.ts'

/**
 * The clauses, with a recurrence joined to the plan whose name goes on to it over a comma: "theo kế hoạch bồi dưỡng công chức, viên
 * chức hằng năm". Behind work of its own it stands apart: "theo kế hoạch của tỉnh, kiểm tra hằng năm".
 */
export function withNamedPlans(
  clauses: readonly FrequencyAttached[],
  tokens: readonly Token[],
): readonly FrequencyAttached[] {
  return clauses.map((clause, at) => {
    const last = clauses[at - 1]
    const isListed = last?.kind === 'undated' && clause.kind === 'every' && clause.joint === 'comma'
    return isListed && isNameOn(tokens, last.until, clause.first) ? { ...clause, joint: 'none' } : clause
  })
}

/** Whether words right behind a plan, and behind one comma, only say what it is a plan of. */
function isNameOn(tokens: readonly Token[], from: number, until: number): boolean {
  const run = tokens.slice(from, until)
  const comma = run.findIndex(({ kind }) => kind === 'sign')
  const member = run.slice(comma + 1)
  if (comma < 1 || member.length === 0) return false
  return member.every(({ kind }, at) => kind === 'word' && !isHeld(member, at))
}

function isHeld(member: readonly Token[], at: number): boolean {
  return workVerbAt(member, at) > 0 || longestMatch(member, at, HELD) > 0
}

/** What is held each time, and is no part of a plan's name. */
const HELD = ['hội nghị', 'hội thảo', 'sinh hoạt', 'giao ban', 'ngày hội', 'diễn đàn']
