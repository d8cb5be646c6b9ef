import type { Text } from '../domain/text.ts'

/** What a person has to look at before a draft is a plan. */
export interface DraftCheck {
  readonly code: CheckCode
  readonly text: Text
}

export type CheckCode =
  | 'unknown-agency'
  | 'no-separator'
  | 'stands-for'
  | 'head-of-body'
  | 'only-related'
  | 'outside-dates'
  | 'as-above'
  | 'alternative'
  | 'exception'
  | 'recipient'
  | 'remark'
  | 'no-lead'
  | 'chosen-lead'
  | 'unread-deadline'
  | 'deadline-in-sentence'
  | 'deadline-from-form'
  | 'ambiguous-deadline'
  | 'early-deadline'
  | 'not-a-deadline'
  | 'made-id'
  | 'repeats'
  | 'shortened-title'
  | 'recognized'
  | 'blank'
  | 'chosen'

export function check(code: CheckCode, vi: string, en: string): DraftCheck {
  return { code, text: { vi, en } }
}

/** Words as they are quoted in a check. */
export function quotedWords(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  return `“${plain.length > 160 ? `${plain.slice(0, 157).trimEnd()}…` : plain}”`
}

/** The doubt of what a document leaves blank. */
export function blank(vi: string, en: string): DraftCheck {
  return check(
    'blank',
    `văn bản không ghi ${vi}; điền nếu biết`,
    `the document does not say ${en}; fill it in where you know it`,
  )
}
