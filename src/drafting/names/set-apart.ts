/** Words of a list of bodies that name nobody who must do something, and what they are about. */
export interface Apart {
  readonly what: 'exception' | 'members' | 'recipient' | 'remark'
  /** As it is printed. */
  readonly printed: string
  /** What may name bodies: the words without brackets and without "trừ", "báo cáo gửi về". */
  readonly names: string
  readonly start: number
  readonly until: number
  /** Where brackets close, the words end for certain. */
  readonly ends: 'with-bracket' | 'by-chance'
}

/** A text, as long as before, in which blanks stand for what is set apart. */
export interface Parted {
  readonly text: string
  readonly apart: readonly Apart[]
}

/** Sets apart what stands in brackets. */
export function withoutBrackets(text: string): Parted {
  const apart: Apart[] = []
  const rest = text.replace(BRACKETS, (printed, start: number) => {
    if (!IS_MARK.test(printed)) apart.push(apartOf(printed, start, 'with-bracket'))
    return `(${' '.repeat(printed.length - 2)})`
  })
  return { text: rest, apart }
}

/** Sets apart also who is excepted and who receives the result, where no brackets say where that ends. */
export function withoutAsides(text: string): Parted {
  const parted = withoutBrackets(text)
  const apart: Apart[] = [...parted.apart]
  const rest = parted.text.replace(OPEN, (blanked, start: number) => {
    const printed = text.slice(start, start + blanked.length)
    apart.push(apartOf(printed, start, 'by-chance'))
    return blanked.replace(/[^\s;]/g, ' ')
  })
  return { text: rest, apart }
}

/** Where the names begin of whom a group leaves out or only holds, right behind it; null where nothing says so. */
export function asideNamesAt(text: string, at: number): number | null {
  const behind = text.slice(at)
  const opening = (EXCEPTION_FIRST.exec(behind) ?? MEMBERS_FIRST.exec(behind))?.[0]
  return opening === undefined ? null : at + opening.length
}

/** "trừ Sở Y tế", "không áp dụng đối với Sở Y tế" anywhere in the words of a duty. */
export function exceptionsWithin(words: string): readonly string[] {
  return [...words.matchAll(EXCEPTION_OF_BODY)].map(([printed]) => printed.trim())
}

/** Such words without brackets, from a place in a text to another. */
export function openAside(text: string, from: number, until: number): Apart {
  const start = from + (/^[\s,–-]*/.exec(text.slice(from))?.[0].length ?? 0)
  return apartOf(text.slice(start, until), start, 'by-chance')
}

/** "(1)" and "(a)" count what follows. */
const IS_MARK = /^.\s*(?:\d{1,2}|\p{L})?\s*.$/su

const BRACKETS = /\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\]/g

/** "phòng trừ dịch hại" and "loại trừ sốt rét" except nobody. */
const EXCEPT =
  '(?<!\\p{L})(?:ngoại trừ|(?<!(?:phòng|loại|diệt|bài|khấu|miễn) )trừ|(?:không|chưa) (?:bao gồm|gồm|kể|tính))(?!\\p{L})'

/** "quy trình", "tiền gửi" and "báo cáo viên" send nothing to anybody. */
const SEND =
  '(?<!\\p{L})(?:báo cáo(?! viên)|b\\/c|(?<!tiền )gửi|nộp|(?<!(?:công|quy|chương|lộ|tiến|giáo|quá|tờ|lập|hành|thuyết) )trình)(?!\\p{L})'

const BODY = '(?:sở|ban|bộ|ubnd|ủy ban|uỷ ban|công an|thanh tra|văn phòng|cục|chi cục)(?!\\p{L})'

/** Words before a name whose body, by them, is not the one that must do it. */
const NOT_WHO =
  '(?<!\\p{L})(?:riêng|ngoài|thay(?: cho| mặt)?|(?:thông )?qua|không (?:phải|giao(?: cho)?)|(?:dưới sự|theo) [^,;\\n]{1,30} của) (?=(?:các )?' +
  `${BODY})`

/** "chỉ gồm Sở Y tế", "bao gồm: Sở Y tế": of a group only these; "gồm cả" only adds that they too are meant. */
const MEMBERS = `(?<!\\p{L})(?:chỉ (?:bao )?gồm|(?<!không )(?:bao )?gồm)(?! cả)(?=\\s*:?\\s*(?:các )?${BODY})`

/** Up to a semicolon; where a line breaks right behind the first words, over it. */
const OPEN = new RegExp(
  [
    `${EXCEPT}[\\s;,:]*(?:(?!${SEND})[^;\\n])*`,
    `${SEND}(?:[\\s;,:]+(?:${SEND}|(?:về|cho|đến|tới)(?!\\p{L})))*[\\s;,:]*(?:(?!${EXCEPT})[^;\\n])*`,
    `${NOT_WHO}[^;\\n]*`,
    `${MEMBERS}[^;\\n]*`,
  ].join('|'),
  'giu',
)

const EXCEPTION_OF_BODY = new RegExp(
  `(?:${EXCEPT}|(?<!\\p{L})không áp dụng (?:đối )?với)\\s+(?=(?:các )?${BODY})[^;,.)\\n]{2,120}`,
  'giu',
)

const EXCEPTION_FIRST = new RegExp(`^[\\s,–-]*${EXCEPT}\\s*`, 'iu')

const MEMBERS_FIRST = new RegExp(`^[\\s,–-]*${MEMBERS}[\\s:]*`, 'iu')

const SENDING_FIRST = new RegExp(
  `^(?:${SEND}|(?:tổng hợp|kết quả|bằng văn bản|và|về|cho|đến|tới)(?!\\p{L})|[\\s,;:])+`,
  'iu',
)

function apartOf(printed: string, start: number, ends: Apart['ends']): Apart {
  const words = (ends === 'with-bracket' ? printed.slice(1, -1) : printed).trim()
  const place = { printed: printed.replace(/[\s,;]+$/, ''), start, until: start + printed.length, ends }
  const exception = EXCEPTION_FIRST.exec(words)?.[0]
  if (exception !== undefined)
    return { what: 'exception', names: words.slice(exception.length).replace(/^[\s;,:]+/, ''), ...place }
  const members = MEMBERS_FIRST.exec(words)?.[0]
  if (members !== undefined) return { what: 'members', names: words.slice(members.length), ...place }
  if (new RegExp(`^${SEND}`, 'iu').test(words)) {
    const names = words.replace(SENDING_FIRST, '').replace(/[\s,]+(?:để|tổng hợp)(?!\p{L}).*$/isu, '')
    return { what: 'recipient', names, ...place }
  }
  return { what: 'remark', names: words, ...place }
}
