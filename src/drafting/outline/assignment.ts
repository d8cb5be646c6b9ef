import { startsWithVerb, verbIn } from '../lines/verbs.ts'
import { type AgencyList, listAtStart, wholeList } from '../names/agency-list.ts'
import { startsName } from '../names/body-names.ts'
import type { Names } from '../names/names.ts'

/** A piece of text that assigns work to someone. */
export interface Assignment {
  readonly lead: AgencyList
  /** What they must do. */
  readonly words: string
  readonly force: 'order' | 'request'
  /** Whether the words themselves say that it is an assignment: "giao", "chủ trì", "có trách nhiệm". */
  readonly said: 'plainly' | 'by-subject'
}

const ORDERS =
  /(?<![\p{L}])(?<!(?:được|theo|tại|do|việc|đã|không|chưa)\s)(?:(?:đồng ý|thống nhất|đề nghị)\s+)?(giao|yêu cầu|đề nghị|phân công|kính đề nghị)\s+(?:cho\s+|trách nhiệm cho\s+)?/giu

/** "Ngày 19/9/2013, Văn phòng … có văn bản số …": an earlier request, only recalled here. */
const RECITAL = /^ngày\s+\d[^,]{4,40},[^.;]{3,120}\scó (?:văn bản|công văn|thông báo) số\s/iu

/** The assignments in a sentence: "giao Sở X chủ trì …; đề nghị Hội Y …", or one whose subject is a body: "Sở X chủ trì …". */
export function assignmentsIn(sentence: string, names: Names): readonly Assignment[] {
  if (RECITAL.test(sentence)) return []
  const ordered = [...sentence.matchAll(ORDERS)].flatMap((match) => {
    const from = match.index + match[0].length
    const list = namesAt(sentence.slice(from), names, 'ordered')
    if (list === null) return []
    const force = /đề nghị/iu.test(match[1] ?? '') ? ('request' as const) : ('order' as const)
    return [{ list, from, at: match.index, force }]
  })
  const [bracketed] = ordered.length > 1 ? [] : [inBrackets(sentence, names)]
  if (bracketed != null) return [bracketed]
  if (ordered.length === 0) return subjectOf(sentence, names)
  return ordered.map(({ list, from, force }, at) => ({
    lead: list,
    words: afterNames(sentence.slice(from + list.until, ordered[at + 1]?.at ?? sentence.length)),
    force,
    said: 'plainly',
  }))
}

/** A duty with who owes it in brackets behind: "Rà soát … (Giao Sở X chủ trì, phối hợp với Sở Y)." */
function inBrackets(sentence: string, names: Names): Assignment | null {
  const match = /^(.{20,}?)\s*\(((?:[^()]|\([^()]*\))+)\)\s*[.;]?\s*$/su.exec(sentence)
  const [, duty = '', inner = ''] = match ?? []
  const text = inner.replace(/^(?:giao|do|đơn vị chủ trì:?|chủ trì:?|phân công)\s+/iu, '')
  const list = listAtStart(text, names.finder, names.context.issued)
  const rest = text.slice(list.until)
  const isAssigned =
    text !== inner || /^\s*,?\s*(?:chủ trì|thực hiện|tham mưu|phụ trách|đầu mối)/iu.test(rest)
  if (match === null || list.bodies.length === 0 || !isAssigned) return null
  const role = /phối hợp/iu.test(rest) ? ` (${rest.replace(/^[\s,]+/, '')})` : ''
  return { lead: list, words: `${duty}${role}`, force: 'order', said: 'plainly' }
}

function afterNames(words: string): string {
  return words.replace(/^[\s:,;]+/, '').replace(/(?:\.\/\.|[\s;,.])+$/, '')
}

/** The names at the start of an assignment: registered ones, or words that begin as names do, up to the first verb. */
function namesAt(text: string, names: Names, how: 'ordered' | 'subject'): AgencyList | null {
  const { finder, context, sentTo } = names
  const honoured = /^quý\s+(?:bộ|sở|ban|cơ quan|đơn vị|địa phương|UBND|ủy ban|uỷ ban)(?!\p{L})/iu.exec(
    text,
  )?.[0]
  if (honoured !== undefined && sentTo !== null) return { ...sentTo, until: honoured.length }
  const list = listAtStart(text, finder, context.issued)
  const rest = text.slice(list.until)
  const isOrder =
    how === 'ordered' && /^,?\s+\p{Ll}/u.test(rest) && !/^,?\s+(?:của|về|tại|và|đã|trong|để)\s/u.test(rest)
  if (
    list.bodies.length > 0 &&
    (/^\s*:/.test(rest) || isOrder || startsWithVerb(rest.replace(/^[\s,]+/, '')))
  )
    return list
  const verb = verbIn(text)
  if (list.bodies.length > 0 && !/^\s*(?:[,;]|và\s)/u.test(rest)) return null
  if (verb === null || verb > 240 || verb < 5) return null
  const head = text.slice(0, verb).replace(/[\s,:]+$/, '')
  // Behind a semicolon stands another name, or the words are no list.
  if (head.includes('.') || !head.split(/;\s*/).every(startsName)) return null
  return { ...wholeList(head, finder, context.issued), until: head.length }
}

const ADVERBIALS =
  /^(?:(?:h[àằ]ng (?:năm|quý|tháng)|định kỳ[^,]{0,40}|trước mắt|trong năm \d{4}|căn cứ [^,]{5,160}|trên cơ sở [^,]{5,160}),\s*|(?:về|đối với)\s[^:.;]{3,120}:\s*)+/iu

function subjectOf(sentence: string, names: Names): readonly Assignment[] {
  const adverbial = ADVERBIALS.exec(sentence)?.[0] ?? ''
  const text = sentence.slice(adverbial.length)
  const list = namesAt(text, names, 'subject')
  if (list === null) return []
  const rest = text.slice(list.until)
  const words = afterNames(rest)
  if (words === '' || /^(?:đã|đang|được|chưa|không|của|là(?! cơ quan))\s/iu.test(words)) return []
  const said = /^[\s,]*(?:chủ trì|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là cơ quan)/iu.test(rest)
    ? 'plainly'
    : 'by-subject'
  const when = adverbial.replace(/(?:về|đối với)\s[^:.;]{3,120}:\s*/giu, '')
  return [{ lead: list, words: `${when}${words}`, force: 'order', said }]
}

/** Sentences, not parted at abbreviations or numbers. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[\p{L}\d)”"]{2}[.!?])\s+(?=[\p{Lu}“"])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/** Whether words look like an assignment, to whomever. */
export function looksAssigned(text: string): boolean {
  return /(?<![\p{L}])(?:chủ trì|chịu trách nhiệm|có trách nhiệm|(?<!(?:được|đã|theo)\s)giao (?:cho )?(?=các |Sở|Ban|UBND|Ủy ban|Công an|Chủ tịch|Giám đốc|Văn phòng|Bộ )|^(?:đề nghị|yêu cầu)\s+(?:các|quý)\s)/iu.test(
    text,
  )
}
