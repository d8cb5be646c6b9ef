import { DEFAULT_READINGS, type ReadingContext } from '../domain/deadline/model/reading.ts'
import { notationOf } from '../domain/deadline/notation.ts'
import { readDeadline } from '../domain/deadline/read.ts'
import { type Day, parseDay } from '../domain/time/day.ts'
import { check, type DraftCheck, quotedWords } from './check.ts'
import type { DraftDeadline } from './draft.ts'

/** The words of a deadline as the grammar reads them, with what a person should look at. */
export interface FoundDeadline {
  readonly deadline: DraftDeadline
  readonly checks: readonly DraftCheck[]
}

/** The context in which a document's deadlines are read: its own day, where it has one. */
export function contextOf(issued: string | null): ReadingContext {
  return { issued: issued === null ? null : parseDay(issued), readings: DEFAULT_READINGS }
}

/** Reads the words of a deadline; they stay as they are whether the grammar reads them or not. */
export function deadlineOf(
  words: string,
  context: ReadingContext,
  basis: string | null = null,
): FoundDeadline {
  const reading = readDeadline(words, context)
  if (reading.kind === 'refused') {
    const { because } = reading
    return {
      deadline: { words, schedule: null, basis },
      checks: [
        check(
          'unread-deadline',
          `không đọc được ${quotedWords(words)}: ${because.vi}; viết schedule và basis`,
          `${quotedWords(words)} cannot be read: ${because.en}; write its schedule and basis`,
        ),
      ],
    }
  }
  const schedule = notationOf(reading.schedule)
  // That "trước ngày" holds the day itself is how offices read it; a plan need not say so.
  const doubts = reading.assumptions
    .filter(({ code }) => code !== 'before-day')
    .map((one) =>
      check(
        'ambiguous-deadline',
        `đọc là ${schedule}: ${one.because.vi}${one.other === null ? '' : `; cách đọc khác: ${one.other}`}`,
        `read as ${schedule}: ${one.because.en}${one.other === null ? '' : `; the other reading: ${one.other}`}`,
      ),
    )
  return { deadline: { words, schedule, basis }, checks: [...doubts, ...tooEarly(schedule, context.issued)] }
}

function tooEarly(schedule: string, issued: Day | null): readonly DraftCheck[] {
  const day = /^once (?:\S+\.\.)?(\d{4}-\d{2}-\d{2})$/.exec(schedule)?.[1]
  if (day === undefined || issued === null || day >= issued) return []
  return [
    check(
      'early-deadline',
      `hạn ${day} có trước ngày văn bản ${issued}`,
      `the limit ${day} lies before the document of ${issued}`,
    ),
  ]
}

/**
 * The deadline that stands in a sentence, where its own words say that it is one: "trước ngày 15/6/2024", "chậm nhất …",
 * "sau khi có …". A year in a title, a citation or a span of work is none.
 */
export function deadlineInSentence(sentence: string, context: ReadingContext): FoundDeadline | null {
  const plain = withoutCitations(sentence)
  for (const { form, sure, alone } of FORMS) {
    for (const match of plain.matchAll(form)) {
      const words = alone
        ? match[0]
        : (longestRead(sentence, match.index, context) ?? (sure ? unreadWords(sentence, match.index) : null))
      if (words === null) continue
      const found = deadlineOf(words, context)
      const doubt = check(
        'deadline-in-sentence',
        `thời hạn lấy từ trong câu: ${quotedWords(words)}`,
        `the deadline is taken from within the sentence: ${quotedWords(words)}`,
      )
      return sure && found.checks.length === 0
        ? { ...found, checks: [doubt] }
        : { ...found, checks: [doubt, ...found.checks] }
    }
  }
  return null
}

/** Words that look like a time but are no limit of the duty: reported, so that nothing is lost. */
export function otherTimes(sentence: string): readonly DraftCheck[] {
  const plain = withoutCitations(sentence)
  const times = [...plain.matchAll(OTHER)].map((match) => match[0].trim())
  return [...new Set(times)].map((words) =>
    check(
      'not-a-deadline',
      `có lời chỉ thời gian ${quotedWords(words)} trong câu, chưa lấy làm thời hạn; ghi vào deadline nếu đúng`,
      `the sentence speaks of a time, ${quotedWords(words)}, which is not taken as its deadline; write it there where it is one`,
    ),
  )
}

const OTHER =
  /(?:định kỳ[^,;.]{0,30}|h[àằ]ng\s+(?:năm|quý|tháng|tuần|ngày)|khi\s+(?:có|triển khai|kết thúc|phát sinh)[^;.]{0,80}|(?<=báo cáo\s)ngay(?!\p{L})|trước\s+(?:ngày|tháng|năm)\s*[\d/.\- ]+|(?:tháng|quý|năm)\s+[\dIV]+(?:\s*[/]\s*\d{4})?|trong\s+(?:vòng|thời hạn)\s+\d[^;.,]{0,60}|(?<!\p{L})mỗi\s+(?:ngày|tuần|tháng|quý|năm)(?!\p{L})|(?<![\p{L}\d])\d+\s+ngày(?:\s+làm việc)?,?\s+(?:kể từ|tính từ|sau khi)\s[^;.,]{0,60}|thường xuyên)/giu

/** Titles and citations, as blanks: their days and years belong to others. */
function withoutCitations(text: string): string {
  const blank = (words: string) => ' '.repeat(words.length)
  return text
    .replace(/[“"][^”"]*[”"]/g, blank)
    .replace(
      /(?:số\s+)?\d+[^\s,;]*\/[\p{Lu}][^\s,;]*(?:\s+tỉnh)?(?:\s*,?\s*ngày\s+\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4})?/gu,
      blank,
    )
    .replace(/giai đoạn\s+\d{4}\s*[-–]\s*\d{4}/giu, blank)
    .replace(/(?:Luật|Bộ luật)\s+\p{Lu}[^,;.:]{0,60}?năm\s+\d{4}/gu, blank)
}

const BEGINS = '(?<![\\p{L}\\p{M}])'
const FORMS: readonly { readonly form: RegExp; readonly sure: boolean; readonly alone?: true }[] = [
  {
    form: new RegExp(
      `${BEGINS}(?:(?:xong|hoàn thành|trình|báo cáo|gửi|ban hành)\\s+)?(?:chậm nhất|muộn nhất|không quá|không muộn hơn)\\s`,
      'giu',
    ),
    sure: true,
  },
  {
    form: new RegExp(`${BEGINS}(?:(?:xong|hoàn thành)\\s+)?trước\\s+(?:ngày|tháng|quý|năm|\\d)`, 'giu'),
    sure: true,
  },
  {
    form: new RegExp(
      `${BEGINS}(?:hoàn thành|xong)\\s+(?:trong|vào|trước|chậm nhất|ngay)\\s+(?:ngày|tháng|quý|năm|vòng|tuần)`,
      'giu',
    ),
    sure: true,
  },
  { form: new RegExp(`${BEGINS}(?:trong|vào)\\s+(?:tháng|quý)\\s+[\\dIV]`, 'giu'), sure: false },
  { form: new RegExp(`${BEGINS}trong\\s+(?:vòng|thời hạn)\\s+\\d`, 'giu'), sure: true },
  { form: new RegExp(`${BEGINS}định kỳ\\s+(?:h[àằ]ng|mỗi|\\d)`, 'giu'), sure: false },
  { form: new RegExp(`${BEGINS}mỗi\\s+(?:ngày|tuần|tháng|quý|năm)\\s+(?:một|\\d+)\\s`, 'giu'), sure: false },
  {
    form: new RegExp(`(?<=${BEGINS}(?:thời hạn|thời gian)(?:\\s+hoàn thành)?:\\s*)(?=\\S)`, 'giu'),
    sure: true,
  },
  {
    form: /(?<!(?:kế hoạch|chương trình|dự toán|ngân sách|báo cáo|danh mục|kinh phí)\s)(?<=\s)h[àằ]ng\s+(?:ngày|tuần|tháng|quý|năm)(?=\s*(?:[.;]|$))/giu,
    sure: false,
  },
  { form: /\b(?:before|by|no later than|not later than|within)\s+(?=the end|\d|[A-Z])/gu, sure: false },
  { form: /\b(?:every|each)\s+(?:week|month|quarter|year)\b|\bin\s+[A-Z][a-z]+\s+\d{4}/gu, sure: false },
  { form: new RegExp(`${BEGINS}sau khi\\s`, 'giu'), sure: false },
  {
    form: /^(?:thường xuyên|(?:định kỳ )?h[àằ]ng (?:năm|quý|tháng|tuần))(?!\p{L})/giu,
    sure: false,
    alone: true,
  },
]

/** A limit that the grammar does not read, where it is a short clause of its own: it is a limit all the same. */
function unreadWords(sentence: string, from: number): string | null {
  const clause = clauseFrom(sentence, from).split(/,\s/)[0]?.trim() ?? ''
  return clause.length > 80 || !/\d/.test(clause) ? null : clause
}

function clauseFrom(sentence: string, from: number): string {
  const clause = /^[^;:\n“”"()]*/u.exec(sentence.slice(from))?.[0] ?? ''
  return clause.replace(/\.\/\.|\.(?=\s|$)[\s\S]*$/u, '').replace(/[\s.,]+$/, '')
}

/** From where the words begin, as much as the grammar reads, to the end of the clause or shorter. */
function longestRead(sentence: string, from: number, context: ReadingContext): string | null {
  const whole = clauseFrom(sentence, from)
  // At the beginning of a sentence it says when its own subject acts.
  if (/^sau khi/iu.test(whole))
    return from > 10 && readDeadline(whole, context).kind === 'read' ? whole : null
  const ends = [...whole.matchAll(/\s+|,\s*/g)].map(({ index }) => index).reverse()
  for (const end of [whole.length, ...ends]) {
    const words = whole.slice(0, end).replace(/[,\s]+$/, '')
    if (words.length < 5 || words.length > 200) continue
    if (readDeadline(words, context).kind === 'read') return withoutTail(words, context)
  }
  return null
}

/** What is to be done with the result says nothing of the time: "trước ngày 10/6/2024, báo cáo UBND tỉnh". */
function withoutTail(words: string, context: ReadingContext): string {
  const short = words.replace(/,?\s+(?:báo cáo|gửi|trình|tổng hợp)(?!\p{L})[^\d]*$/iu, '')
  const [one, other] = [readDeadline(words, context), readDeadline(short, context)]
  const isSame =
    one.kind === 'read' && other.kind === 'read' && notationOf(one.schedule) === notationOf(other.schedule)
  return isSame ? short : words
}
