import { foldSpelling } from '../domain/names/fold-spelling.ts'
import type { Day } from '../domain/time/day.ts'
import { daysNamed } from './written-days.ts'

/** What an agency asks for in its words, as far as they can be understood in one way only. */
export type Asks =
  | { readonly what: 'nothing' }
  | { readonly what: 'extension'; readonly through: Day | null }
  | { readonly what: 'not-ours' }
  | { readonly what: 'unclear' }

/** Reads a proposal: more time, with its new last day (“đến 30/9/2024”), or that the task is not its own. */
export function whatWordsAsk(words: string): Asks {
  const said = foldSpelling(words)
  const isNotOurs = NOT_OURS.test(said)
  if (!EXTENSION.test(said)) return { what: isNotOurs ? 'not-ours' : 'nothing' }
  if (isNotOurs || !REQUEST.test(said) || NO_REQUEST.test(said)) return { what: 'unclear' }
  const ends = daysNamed(said).days.filter(({ before }) => UNTIL.test(before))
  return { what: 'extension', through: ends.length === 1 ? (ends[0]?.day ?? null) : null }
}

/** Whether words say that the work is still to be done. */
export function saysUnfinished(words: string): boolean {
  return UNFINISHED.test(foldSpelling(words))
}

const EXTENSION = /(?<!\p{L})(?:gia hạn|lùi thời hạn|lùi thời gian|kéo dài thời hạn|extension)(?!\p{L})/u

const REQUEST =
  /(?<!\p{L})(?:đề nghị|đề xuất|kiến nghị|xin)(?: được| cho| phép| cho phép| tỉnh| ubnd tỉnh)* (?:gia hạn|lùi thời hạn|lùi thời gian|kéo dài thời hạn)|(?<!\p{L})(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?)(?: for)?(?: an)? extension|extension(?: is)? requested/u

const NO_REQUEST =
  /(?<!\p{L})không(?: có)? (?:đề nghị|đề xuất|kiến nghị|xin|phải|cần)|đã được (?:gia hạn|lùi|kéo dài)|(?<!\p{L})(?:no|not|never|without)(?!\p{L})/u

const NOT_OURS =
  /(?<!\p{L})không thuộc (?:nhiệm vụ|trách nhiệm|thẩm quyền|chức năng)|(?<!\p{L})không phải(?: là)? nhiệm vụ|(?<!\p{L})not (?:our|its|a) (?:task|duty)/u

const UNTIL = /(?<!\p{L})(?:đến|tới|until|till|through|to)(?: hết)?(?: ngày)?\s*$/u

const UNFINISHED =
  /(?<!\p{L})(?:chưa (?:hoàn thành|thực hiện|xong|có kết quả|ban hành|triển khai|nộp)|đang (?:thực hiện|triển khai|xây dựng|soạn|lấy ý kiến|trình|dự thảo|hoàn thiện)|dự kiến|sẽ (?:hoàn thành|ban hành|nộp|trình|thực hiện)|not yet|in progress|to be done)(?!\p{L})/u
