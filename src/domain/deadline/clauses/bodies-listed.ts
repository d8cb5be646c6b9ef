import { AGENCIES } from '../words/agency-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'

/** "Ban Quản lý dự án đầu tư xây dựng số 1 và Sở Xây dựng": whether names of bodies alone stand here, the last of which ends like a deed. */
export function areBodies(run: readonly Token[]): boolean {
  const last = run.length - 3
  if (longestMatch(run, last, ['sở xây dựng']) === 0 || run[last - 1]?.text !== 'và') return false
  return longestMatch(run, 0, AGENCIES) > 0 && namesNoWork(run.slice(0, last))
}

function namesNoWork(run: readonly Token[]): boolean {
  for (let at = 0; at < run.length; ) {
    const named = longestMatch(run, at, IN_NAMES)
    if (named === 0 && workVerbAt(run, at) > 0) return false
    at += Math.max(named, 1)
  }
  return true
}

/** What bodies are called by, and is no work of theirs there. */
const IN_NAMES = ['đầu tư', 'xây dựng']
