import { Document, isPair, isScalar, type Pair, YAMLMap, type YAMLSeq } from 'yaml'
import type { Language } from '../../domain/text.ts'
import { type Day, parseDay } from '../../domain/time/day.ts'
import type { DraftCheck } from '../check.ts'
import type { Draft, DraftDeadline, DraftTask, LeftOut, ReportedResult } from '../draft.ts'
import type { NamedBody } from '../names/named-body.ts'

/** A draft as the text of a plan file, in the order of its document, each doubt in a comment `# check:` before its key. */
export function planYaml(draft: Draft, language: Language): string {
  const document = new Document({})
  const plan = document.contents as unknown as YAMLMap
  const put = (key: string, value: unknown, checks: readonly DraftCheck[] = []) =>
    putChecked(document, plan, key, value, checks, language)
  const { checks } = draft
  put('schema', 'plan/v1')
  put('id', draft.id)
  put('province', draft.province, checks.province)
  put('number', draft.number, checks.number)
  put('type', draft.type, checks.type)
  put('title', draft.title, checks.title)
  put('issuer', draft.issuer, checks.issuer)
  put('issued', draft.issued, checks.issued)
  if (draft.knownBy !== null) put('known-by', draft.knownBy)
  put('through', null)
  if (draft.implements.length > 0) put('implements', draft.implements.map(citationOf))
  put('sources', { [SOURCE]: sourceOf(draft) })
  put('confidence', 'stated')
  put('tasks', [])
  const tasks = plan.get('tasks') as YAMLSeq
  tasks.flow = false
  for (const task of draft.tasks) tasks.add(taskNode(document, task, language))
  inFlow(plan)
  const before = ' yaml-language-server: $schema=../schemas/plan.schema.json\n\n'
  const remarks = draft.remarks.map((remark) => `\n ${yamlText(remark[language])}`).join('')
  document.commentBefore = `${before} ${HEADING[language]}${remarks}`
  const after = [...leftOutLines(draft.leftOut, language), ...resultLines(draft, draft.results, language)]
  if (after.length > 0) document.comment = after.map((line) => ` ${line}`).join('\n')
  return laidOut(document)
}

/** The document's text as plans are laid out: lists of ids without blanks inside, short maps with them. */
export function laidOut(document: Document): string {
  return document
    .toString({ lineWidth: 110, flowCollectionPadding: true, nullStr: 'null' })
    .replace(/^(\s+(?:lead|support|except|report-to): )\[ (.*) \]$/gm, '$1[$2]')
}

/** The key of the source that every task cites. */
export const SOURCE = 'full-text'

const HEADING = {
  vi: 'Bản nháp đọc từ văn bản. Xem từng dòng “# check:”, sửa nếu cần rồi xóa dòng ấy.',
  en: 'A draft read from the document. Look at every “# check:”, correct what is wrong, and delete the line.',
}

/** One task as it is written in a plan. */
export function taskNode(document: Document, task: DraftTask, language: Language): YAMLMap {
  const node = document.createNode({}) as YAMLMap
  const { checks } = task
  const put = (key: string, value: unknown, doubts: readonly DraftCheck[] = []) =>
    putChecked(document, node, key, value, doubts, language)
  put('id', task.id)
  const doubts = checks.id ?? []
  if (doubts.length > 0) node.commentBefore = commentOf(doubts, language)
  if (task.section !== null && task.section !== '') put('section', task.section)
  put('title', task.title, checks.title)
  put('lead', task.lead.map(idOf), task.lead.length === 0 ? [...(checks.lead ?? []), NO_LEAD] : checks.lead)
  if (task.sameAs === null) {
    if (task.support.length > 0) put('support', task.support.map(idOf), checks.support)
    if (task.except.length > 0) put('except', task.except.map(idOf), checks.except)
    if (task.reportTo.length > 0) put('report-to', task.reportTo.map(idOf))
    if (task.sharing !== null) put('sharing', task.sharing)
    if (task.force === 'request') put('force', task.force)
    const beside = task.support.length > 0 ? [] : (checks.support ?? [])
    put('deadline', deadlineValue(task.deadline), [
      ...beside,
      ...(checks['report-to'] ?? []),
      ...(checks.deadline ?? []),
      ...(checks['same-as'] ?? []),
    ])
    if (task.parts.length > 0) put('deliverables', task.parts.map(partOf), checks.deliverables)
  } else put('same-as', task.sameAs, checks['same-as'])
  put('stated', { in: SOURCE, at: task.at })
  if (isOnlySubject(task)) put('confidence', 'inferred')
  inFlow(node)
  return node
}

const NO_LEAD: DraftCheck = {
  code: 'no-lead',
  text: { vi: 'văn bản không ghi cơ quan chủ trì', en: 'the document names no lead' },
}

/** Whether no word but the subject of a sentence says who owes it. */
function isOnlySubject({ shape, checks }: DraftTask): boolean {
  return shape === 'sentence' && (checks.lead ?? []).some(({ text }) => text.en.includes('the subject'))
}

function idOf({ id }: NamedBody): string {
  return id
}

function partOf({ id, title, deadline }: DraftTask['parts'][number]): unknown {
  return { id, title, ...(deadline === null ? {} : { deadline: deadlineValue(deadline) }) }
}

function deadlineValue(deadline: DraftDeadline | null): unknown {
  if (deadline === null) return null
  const { words, basis } = deadline
  return basis === null ? words : { text: words, basis, confidence: 'inferred' }
}

function citationOf({ number, issued, title }: Draft['implements'][number]): unknown {
  return { number, ...(issued === null ? {} : { issued }), ...(title === null ? {} : { title }) }
}

function sourceOf({ type, number, title, issued }: Draft): unknown {
  const day: Day | null = issued === null ? null : parseDay(issued)
  const name = [TYPE_NAMES[type ?? ''] ?? 'Văn bản', number, title].filter(Boolean).join(' ')
  return { title: name, kind: 'official-text', ...(day === null ? {} : { published: day }) }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  'ke-hoach': 'Kế hoạch',
  'cong-van': 'Công văn',
  'chi-thi': 'Chỉ thị',
  'quyet-dinh': 'Quyết định',
  'chuong-trinh': 'Chương trình',
  'nghi-quyet': 'Nghị quyết',
  'thong-bao': 'Thông báo',
  'ket-luan': 'Kết luận',
  'cong-dien': 'Công điện',
  'huong-dan': 'Hướng dẫn',
  'de-an': 'Đề án',
}

function putChecked(
  document: Document,
  map: YAMLMap,
  key: string,
  value: unknown,
  checks: readonly DraftCheck[],
  language: Language,
): void {
  const pair = document.createPair(key, value) as Pair
  if (checks.length > 0 && isScalar(pair.key)) pair.key.commentBefore = commentOf(checks, language)
  map.add(pair)
}

function commentOf(checks: readonly DraftCheck[], language: Language): string {
  return [...new Set(checks.map(({ text }) => ` check: ${yamlText(text[language])}`))].join('\n')
}

/** Words of a document in a comment: one line, nothing that a terminal obeys. */
export function yamlText(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()
}

/** Lists of names and short maps stand on one line. */
function inFlow(map: YAMLMap): void {
  for (const pair of map.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue
    const value = pair.value as { flow?: boolean; items?: readonly unknown[] } | null
    const key = String(pair.key.value)
    if (value === null || typeof value !== 'object') continue
    if (['lead', 'support', 'except', 'report-to', 'stated'].includes(key)) value.flow = true
    if (key === 'deliverables' || key === 'implements')
      for (const item of value.items ?? []) if (item instanceof YAMLMap && isShort(item)) item.flow = true
  }
}

function isShort(map: YAMLMap): boolean {
  return JSON.stringify(map.toJSON()).length < 100
}

function leftOutLines(leftOut: readonly LeftOut[], language: Language): readonly string[] {
  if (leftOut.length === 0) return []
  const heading = {
    vi: 'Giống lời giao việc nhưng chưa nhập:',
    en: 'Looks like an assignment, and was left out:',
  }
  const lines = leftOut.map(({ words, at, because }) => `- ${at}: ${shortened(words)} (${because[language]})`)
  return [heading[language], ...lines.map(yamlText)]
}

function resultLines(
  { id }: Draft,
  results: readonly ReportedResult[],
  language: Language,
): readonly string[] {
  if (results.length === 0) return []
  const heading = {
    vi: 'Kết quả ghi trong bảng; xem lại rồi ghi nhận bằng plan-check record:',
    en: 'Results in the table; look at each, and record it with plan-check record:',
  }
  return [
    heading[language],
    ...results.map(({ task, words }) => yamlText(`- ${id}#${task}: ${shortened(words)}`)),
  ]
}

function shortened(words: string): string {
  return words.length > 200 ? `${words.slice(0, 197).trimEnd()}…` : words
}
