import { hasOwnDuty, worksAlong } from '../duties/working-along.ts'
import { labelledIn, rolesAsLabels } from '../lines/label.ts'
import { type AgencyList, listAtStart, wholeList } from '../names/agency-list.ts'
import { startsName } from '../names/body-names.ts'
import type { Names } from '../names/names.ts'
import { areNames, isTime } from '../table/cell-kinds.ts'
import { namesAt } from './subject-names.ts'

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
  /(?<![\p{L}])(?<!(?:được|theo|tại|do|việc|đã|không|chưa|thôi)\s)(?:(?:đồng ý|thống nhất|đề nghị)\s+)?(giao|yêu cầu|đề nghị|phân công|kính đề nghị|(?<=^)(?:trân trọng )?mời)\s+(?:cho\s+|trách nhiệm cho\s+)?/giu

/** "Ngày 19/9/2013, Văn phòng … có văn bản số …": an earlier request, only recalled here. */
const RECITAL = /^ngày\s+\d[^,]{4,40},[^.;]{3,120}\scó (?:văn bản|công văn|thông báo) số\s/iu

/** Whether a text begins a numbered item, which is an assignment sooner than a sentence within one. */
export type Position = 'item' | 'within'

/** The assignments in a clause: "giao Sở X chủ trì …, đề nghị Hội Y …", or one whose subject is a body: "Sở X chủ trì …". */
export function assignmentsIn(
  sentence: string,
  names: Names,
  position: Position = 'within',
): readonly Assignment[] {
  if (RECITAL.test(sentence)) return []
  const ordered = ordersIn(sentence, names)
  const [bracketed] = ordered.length > 1 ? [] : [inBrackets(sentence, names)]
  if (bracketed != null) return [bracketed]
  const passive = position === 'item' && ordered.length === 0 ? byWhom(sentence, names) : null
  if (passive !== null) return [passive]
  if (ordered.length === 0 || isPassedOn(sentence, ordered[0]?.at ?? 0, names))
    return subjectOf(sentence, names, position)
  return ordered.map(({ list, from, force }, at) => ({
    lead: list,
    words: afterNames(sentence.slice(from + list.until, ordered[at + 1]?.at ?? sentence.length)),
    force,
    said: 'plainly',
  }))
}

interface Order {
  readonly list: AgencyList
  /** Where the names begin, and where the word that gives the order. */
  readonly from: number
  readonly at: number
  readonly force: 'order' | 'request'
}

/** "các đơn vị dưới đây": who is meant is told elsewhere. */
const POINTS = /^\s+(?:dưới đây|sau đây|nêu trên|nói trên|sau:)/iu

/** Who is ordered to do something; whoever is only to help with it belongs to the words of the order before. */
function ordersIn(sentence: string, names: Names): readonly Order[] {
  const all = [...sentence.matchAll(ORDERS)].flatMap((match): readonly Order[] => {
    const from = match.index + match[0].length
    const list = namesAt(sentence.slice(from), names, 'ordered')
    if (list === null || POINTS.test(sentence.slice(from + list.until))) return []
    return [
      { list, from, at: match.index, force: /đề nghị|mời/iu.test(match[1] ?? '') ? 'request' : 'order' },
    ]
  })
  const kept: Order[] = []
  for (const [at, order] of all.entries()) {
    const words = sentence.slice(order.from + order.list.until, all[at + 1]?.at ?? sentence.length)
    const before = kept.at(-1)
    if (before === undefined || !isHelp({ lead: order.list, words }, before.list, names)) kept.push(order)
  }
  return kept
}

/** Whether bodies are only said to help with the duty of others that stands before. */
export function isHelp(
  { lead, words }: Pick<Assignment, 'lead' | 'words'>,
  before: AgencyList,
  names: Names,
): boolean {
  const isSame = lead.bodies.every(({ id }) => before.bodies.some((one) => one.id === id))
  return !isSame && worksAlong(words, before.bodies, names) && !hasOwnDuty(words, names)
}

/** A duty with who owes it in brackets behind: "Rà soát … (Giao Sở X chủ trì, phối hợp với Sở Y)." */
export function inBrackets(sentence: string, names: Names): Assignment | null {
  const match = /^(.{8,}?)\s*\(((?:[^()]|\([^()]*\))+)\)\s*[.;:]?\s*$/su.exec(sentence)
  const [, duty = '', inner = ''] = match ?? []
  const roles = rolesInBrackets(duty, inner, names)
  if (roles !== null) return roles
  const text = inner.replace(/^(?:giao|do|đơn vị chủ trì:?|chủ trì:?|phân công)\s+/iu, '')
  const list = listAtStart(text, names.finder, names.context.issued)
  const rest = text.slice(list.until)
  const isAssigned =
    text !== inner || /^\s*,?\s*(?:chủ trì|thực hiện|tham mưu|phụ trách|đầu mối)/iu.test(rest)
  if (match !== null && !isAssigned) return namesAndTimeInBrackets(duty, inner, names)
  if (match === null || list.bodies.length === 0) return null
  const role = /phối hợp|tham gia|\d|(?<!\p{L})(?:quý|tháng|tuần|hằng|hàng)(?!\p{L})/iu.test(rest)
    ? ` (${rest.replace(/^[\s,;–-]+/, '')})`
    : ''
  return { lead: list, words: `${duty}${role}`, force: 'order', said: 'plainly' }
}

/** "Việc giao rừng do Sở X chủ trì, có sự tham gia của Sở Y": a duty before those who do it. */
function byWhom(sentence: string, { finder, context }: Names): Assignment | null {
  const match = /^(?:việc\s+)?(.{6,200}?),?\s+do\s+(?=\p{Lu}|các\s)/su.exec(sentence) ?? null
  if (match === null || /[.;:]\s/.test(match[1] ?? '')) return null
  const behind = sentence.slice(match[0].length)
  const list = listAtStart(behind, finder, context.issued, 'with-whom')
  const rest = behind.slice(list.until)
  const role =
    /^\s*(?:làm )?(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm|đầu mối|tổ chức)(?: (?:thực hiện|chính))?(?=\s*[,;.]|\s*$)/iu.exec(
      rest,
    )
  if (list.bodies.length === 0 || role === null) return null
  return {
    lead: list,
    words: `${match[1]}${afterNames(rest.slice(role[0].length)).replace(/^(?=.)/su, ', ')}`,
    force: 'order',
    said: 'plainly',
  }
}

/** "… (Cục Thuế tỉnh; quý II/2025)": who and by when, and nothing else. */
function namesAndTimeInBrackets(duty: string, inner: string, { finder, context }: Names): Assignment | null {
  const [, who = '', time = ''] = /^(.{3,160}?)\s*(?:[;,:]|\s[–-])\s*([^;]{4,60})$/su.exec(inner) ?? []
  if (!areNames(who) || !isTime(time.replace(/^(?:thời (?:gian|hạn)|hạn):?\s+/iu, ''))) return null
  const lead = wholeList(who, finder, context.issued)
  return { lead, words: `${duty} (${time})`, force: 'order', said: 'by-subject' }
}

/** "(Vụ A chủ trì; Cục B phối hợp; xong trong tháng 9/2025)": each role behind its names. */
function rolesInBrackets(duty: string, inner: string, { finder, context }: Names): Assignment | null {
  const pieces = inner
    .split(';')
    .map((piece) => ({ piece: piece.trim(), fields: labelledIn(rolesAsLabels(piece)) }))
  const wordsOf = (label: 'lead' | 'support') =>
    pieces
      .flatMap(({ fields }) => fields)
      .flatMap((field) => (field.label === label ? [field.words] : []))
      .join('; ')
  const support = wordsOf('support')
  const [first] = pieces
  // "(Sở X; Sở Y tham gia; tháng 9/2024)": the first names need no word of their role.
  const isFirst =
    wordsOf('lead') === '' && support !== '' && first?.fields.length === 0 && areNames(first.piece)
  const lead = isFirst ? first.piece : wordsOf('lead')
  if (lead === '' || !startsName(lead)) return null
  const others = pieces.flatMap(({ piece, fields }, at) =>
    (isFirst && at === 0) || fields.some(({ label }) => label === 'lead' || label === 'support')
      ? []
      : [piece],
  )
  const more = [...(support === '' ? [] : [`phối hợp với ${support}`]), ...others].join('; ')
  return {
    lead: wholeList(lead, finder, context.issued),
    words: more === '' ? duty : `${duty} (${more})`,
    force: 'order',
    said: 'plainly',
  }
}

function afterNames(words: string): string {
  return words.replace(/^[\s:,;]+/, '').replace(/(?:\.\/\.|[\s;,.])+$/, '')
}

const ADVERBIALS =
  /^(?:(?:h[àằ]ng (?:năm|quý|tháng)|định kỳ[^,]{0,40}|trước mắt|trong năm \d{4}|căn cứ [^,]{5,160}|trên cơ sở [^,]{5,160}),\s*|(?:về|đối với)\s[^:.;]{3,120}:\s*|(?:đối với|liên quan(?: đến)?|riêng|sau khi|ngay sau khi|trong quá trình)\s[^,:.;]{3,120},\s*)+/iu

/** "UBND các huyện yêu cầu UBND các xã …": those who are to ask others owe it. */
function isPassedOn(sentence: string, order: number, { finder, context }: Names): boolean {
  const { bodies, until } = listAtStart(sentence.slice(0, order), finder, context.issued)
  const areBelow = bodies.every(
    ({ body }) =>
      body?.body.what === 'group' || (body?.body.what === 'agency' && body.body.kind === 'ubnd-huyen'),
  )
  return bodies.length > 0 && areBelow && sentence.slice(until, order).trim() === ''
}

/** "Riêng Sở X báo cáo …": it is told apart from others, and owes it as any subject does. */
function withoutApart(sentence: string): string {
  const rest = sentence.replace(/^riêng\s+/iu, '')
  return startsName(rest) ? rest : sentence
}

/** "Chỉ số gia nhập thị trường: Sở X …": what an item is about. */
const TOPIC = /^[^:.;]{3,120}:\s*/u

function subjectOf(whole: string, names: Names, position: Position): readonly Assignment[] {
  const sentence = withoutApart(whole)
  const how = position === 'item' ? 'item' : 'subject'
  const read = (adverbial: string) => ({
    adverbial,
    list: namesAt(sentence.slice(adverbial.length), names, how),
  })
  const plain = read(ADVERBIALS.exec(sentence)?.[0] ?? '')
  const topic = position === 'item' ? TOPIC.exec(sentence)?.[0] : undefined
  const { adverbial, list } = plain.list !== null || topic === undefined ? plain : read(topic)
  if (list === null) return []
  const text = sentence.slice(adverbial.length)
  const rest = text.slice(list.until)
  const words = afterNames(rest)
  if (
    words === '' ||
    /^(?:đã|đang|được|chưa|không|của|là(?! (?:cơ quan|đơn vị|đầu mối|thường trực)))\s/iu.test(words)
  )
    return []
  const said =
    /^[\s,]*(?:chủ trì|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là (?:cơ quan|đơn vị|đầu mối))/iu.test(
      rest,
    )
      ? 'plainly'
      : 'by-subject'
  const when =
    adverbial === topic
      ? ''
      : adverbial.replace(/(?:về|đối với|liên quan|riêng)\s[^:.;]{3,120}[,:]\s*/giu, '')
  return [{ lead: list, words: `${when}${words}`, force: 'order', said }]
}

/** Whether words look like an assignment, to whomever. */
export function looksAssigned(text: string): boolean {
  return /(?<![\p{L}])(?:chủ trì|chịu trách nhiệm|có trách nhiệm|(?<!(?:được|đã|theo)\s)giao (?:cho )?(?=các |Sở|Ban|UBND|Ủy ban|Công an|Chủ tịch|Giám đốc|Văn phòng|Bộ )|^(?:đề nghị|yêu cầu)\s)/iu.test(
    text,
  )
}
