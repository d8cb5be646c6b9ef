import { didYouMean } from '../../domain/findings/did-you-mean.ts'
import { type Finding, finding } from '../../domain/findings/finding.ts'
import { OWN_PRACTICE, type Rule, type RuleExample } from '../../domain/findings/rule.ts'
import type { Suggester } from '../../domain/names/nearest.ts'
import type { Text } from '../../domain/text.ts'
import { LOAD_RULES } from '../error-codes/index.ts'
import type { Span } from '../errors/yaml-errors.ts'
import type { ParsedComment, SuppressedCode } from './parse-comment.ts'

function commentExample(comment: string, deadline: string): RuleExample {
  return {
    plan: `tasks:
  # plan-check-ignore ${comment}
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: ${deadline} }`,
  }
}

const USED = commentExample(
  'undeclared-reading: UBND tỉnh đã trả lời, công văn 12/VP',
  'Hoàn thành trước tháng 6/2024',
)

/** The rules for comments that suppress findings. */
export const SUPPRESSION_RULES = {
  'suppression-without-reason': {
    code: 'suppression-without-reason',
    severity: 'error',
    title: { vi: 'Bỏ qua mà không nêu lý do', en: 'A finding suppressed without a reason' },
    why: {
      vi: 'Người đọc sau phải biết vì sao một điều đáng ngờ được chấp nhận.',
      en: 'Later readers of the file must know why something doubtful was accepted.',
    },
    examples: { wrong: commentExample('undeclared-reading', 'Trong năm 2024'), right: USED },
    basis: OWN_PRACTICE,
    fix: { vi: 'Thêm lý do sau dấu hai chấm.', en: 'Add the reason after a colon.' },
  },
  'unknown-suppression': {
    code: 'unknown-suppression',
    severity: 'error',
    title: { vi: 'Bỏ qua một mã không có', en: 'A suppressed code that does not exist' },
    why: {
      vi: 'Mã viết sai thì không bỏ qua điều gì, mà người viết lại tin là có.',
      en: 'A misspelt code suppresses nothing, though its author believes it does.',
    },
    examples: {
      wrong: commentExample('undeclared-readings: UBND tỉnh đã trả lời, công văn 12/VP', 'Trong năm 2024'),
      right: USED,
    },
    basis: OWN_PRACTICE,
    fix: {
      vi: 'Chép đúng mã in trong lời báo; lỗi cú pháp và lược đồ không bỏ qua được.',
      en: 'Copy the code printed with the finding; syntax and schema errors cannot be suppressed.',
    },
  },
  'unused-suppression': {
    code: 'unused-suppression',
    severity: 'warning',
    title: { vi: 'Chú thích bỏ qua đã thừa', en: 'A suppression that suppresses nothing' },
    why: {
      vi: 'Chú thích thừa sẽ che một lỗi mới xuất hiện ở đúng chỗ đó.',
      en: 'A comment left behind would hide the next mistake in that place.',
    },
    examples: {
      wrong: commentExample('undeclared-reading: UBND tỉnh đã trả lời, công văn 12/VP', 'Trong năm 2024'),
      right: USED,
    },
    basis: OWN_PRACTICE,
    fix: {
      vi: 'Xóa chú thích, hoặc đặt nó ngay trên dòng bị báo.',
      en: 'Remove the comment, or put it directly above the line it is about.',
    },
  },
} as const satisfies Record<string, Rule>

/** A finding about a suppression comment, with its code and place. */
export interface CommentError {
  readonly code: keyof typeof SUPPRESSION_RULES
  readonly span: Span
  readonly finding: Finding
}

function commentError(
  code: CommentError['code'],
  span: Span,
  message: Text,
  help: Text,
  suggest: readonly string[] = [],
): CommentError {
  return { code, span, finding: finding([], message, { help, suggest }) }
}

export function namelessComment({ span }: ParsedComment): CommentError {
  return commentError(
    'unknown-suppression',
    span,
    {
      vi: 'Chú thích plan-check-ignore không nêu mã nào.',
      en: 'The plan-check-ignore comment names no code.',
    },
    {
      vi: 'Viết # plan-check-ignore <mã>: <lý do>.',
      en: 'Write # plan-check-ignore <code>: <reason>.',
    },
  )
}

export function unknownCode(
  { code, span }: SuppressedCode,
  known: ReadonlySet<string>,
  suggested: Suggester,
): CommentError {
  if (Object.hasOwn(LOAD_RULES, code) || Object.hasOwn(SUPPRESSION_RULES, code))
    return unsuppressible(code, span)
  const suggest = suggested(code, () => known)
  return commentError(
    'unknown-suppression',
    span,
    {
      vi: `Không có phép kiểm tra nào mang mã “${code}”.`,
      en: `There is no check with the code “${code}”.`,
    },
    didYouMean(suggest, {
      vi: 'Chép đúng mã in trong lời báo.',
      en: 'Copy the code printed with the finding.',
    }),
    suggest,
  )
}

function unsuppressible(code: string, span: Span): CommentError {
  return commentError(
    'unknown-suppression',
    span,
    { vi: `Không bỏ qua được “${code}”.`, en: `The code “${code}” cannot be suppressed.` },
    Object.hasOwn(LOAD_RULES, code)
      ? {
          vi: 'Sửa chính lỗi ấy: tệp còn lỗi này thì không đọc được, và kế hoạch sẽ vắng mặt trong mọi bảng.',
          en: 'Fix the error itself: a file with this error is not read, and its plan would be missing from every table.',
        }
      : { vi: 'Sửa chính chú thích bị báo.', en: 'Fix the comment that is reported.' },
  )
}

export function missingReason({ span, codes }: ParsedComment): CommentError {
  const list = codes.map(({ code }) => code).join(', ')
  return commentError(
    'suppression-without-reason',
    span,
    {
      vi: `Không nêu lý do bỏ qua ${list}, nên không có gì được bỏ qua.`,
      en: `No reason is given for ignoring ${list}, so nothing is ignored.`,
    },
    {
      vi: `Thêm lý do sau dấu hai chấm: # plan-check-ignore ${list}: …`,
      en: `Add the reason after a colon: # plan-check-ignore ${list}: …`,
    },
  )
}

export function unusedSuppression({ code, span }: SuppressedCode, target: number): CommentError {
  return commentError(
    'unused-suppression',
    span,
    {
      vi: `Dòng ${target} không có ${code} nào để bỏ qua.`,
      en: `Line ${target} has no ${code} to ignore.`,
    },
    {
      vi: 'Xóa mã này, hoặc đặt chú thích ngay trên dòng bị báo.',
      en: 'Remove the code, or put the comment directly above the line it is about.',
    },
  )
}
