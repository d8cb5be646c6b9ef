import type { Place } from '../documents/document.ts'
import { type AgencyList, wholeList } from './agency-list.ts'
import { addresseeOf, assignmentsIn, dutyOf, looksAssigned, type Names, sentencesIn } from './assignment.ts'
import { type Check, check } from './check.ts'
import { deadlineInSentence, deadlineOf, type FoundDeadline } from './deadline-words.ts'
import type { DraftPart, DraftTask, LeftOut, ReportedResult, Shape, TaskField } from './draft.ts'
import { type Below, type Field, type Part, partsBelow } from './outline.ts'
import { type PartIds, partIdsOf } from './part-ids.ts'
import { productsOf } from './products.ts'
import { tasksInTable } from './table-tasks.ts'
import { titleOf } from './title.ts'

/** What is found in a document's parts. */
export interface Found {
  readonly tasks: readonly DraftTask[]
  readonly leftOut: readonly LeftOut[]
  readonly results: readonly ReportedResult[]
}

interface Finding {
  readonly names: Names
  readonly ids: PartIds
  readonly tasks: DraftTask[]
  readonly leftOut: LeftOut[]
  readonly results: ReportedResult[]
  tables: number
  /** How many tasks were found in the sentences of a part, by its id. */
  readonly bySentence: Map<string, number>
}

/** Who a part is told to, by the parts around it. */
interface Around {
  readonly addressees: AgencyList | null
  readonly force: 'order' | 'request'
  /** Whether its heading says that it only tells why, or of what. */
  readonly tells: 'duties' | 'reasons'
}

/** The tasks of a document, part by part, in its order. */
export function tasksInOutline(root: Part, names: Names): Found {
  const finding: Finding = {
    ...{ names, ids: partIdsOf(root), tasks: [], leftOut: [], results: [], tables: 0 },
    bySentence: new Map(),
  }
  findIn(root, { addressees: null, force: 'order', tells: 'duties' }, finding)
  return finding
}

function findIn(part: Part, around: Around, finding: Finding): void {
  const tells = isReasons(part) ? 'reasons' : around.tells
  const groups = groupsIn(part)
  if (groups.some(({ fields }) => fields.some(({ label }) => label === 'lead'))) {
    labelled(part, groups, { ...around, tells }, finding)
    return
  }
  const addressee =
    part.mark === null || tells === 'reasons'
      ? null
      : addresseeOf(part.text, finding.names, part.below.length > 0)
  if (addressee !== null) {
    addressed(part, addressee, finding)
    return
  }
  if (around.addressees !== null && part.mark !== null) {
    told(part, { ...around, addressees: around.addressees }, finding)
    return
  }
  inSentences(part, part.text, part.place, tells, finding)
  for (const below of part.below) {
    if (below.kind === 'part') findIn(below.part, { ...around, tells }, finding)
    if (below.kind === 'line') inSentences(part, below.text, below.place, tells, finding)
    if (below.kind === 'table') inTable(part, below, finding)
  }
}

/** Headings of what assigns nothing. */
function isReasons({ text, mark }: Part): boolean {
  return (
    mark !== null &&
    text.length < 160 &&
    /^(?:mục đích|mục tiêu|yêu cầu(?:\s*$|\s*[:,.])|quan điểm|nguyên tắc|sự cần thiết|thực trạng|đánh giá|tình hình|kết quả (?:đạt được|thực hiện)|tồn tại|hạn chế|nguyên nhân|căn cứ|phạm vi|đối tượng|khái quát|đặc điểm)/iu.test(
      text,
    )
  )
}

/** Labelled lines with the content that they govern: what stands before them, from the labelled lines before. */
interface Group {
  readonly content: readonly Below[]
  readonly fields: readonly Field[]
}

function groupsIn(part: Part): readonly Group[] {
  const groups: { content: Below[]; fields: Field[] }[] = [{ content: [], fields: [] }]
  for (const below of part.below) {
    const last = groups.at(-1)
    if (last === undefined) break
    if (below.kind === 'fields') {
      const repeats = below.fields.some(
        ({ label }) => label === 'lead' && last.fields.some((field) => field.label === label),
      )
      if (repeats) groups.push({ content: [], fields: [...below.fields] })
      else last.fields.push(...below.fields)
    } else if (last.fields.length > 0 && below.kind !== 'table') groups.push({ content: [below], fields: [] })
    else last.content.push(below)
  }
  return groups
}

function labelled(part: Part, groups: readonly Group[], around: Around, finding: Finding): void {
  const { ids } = finding
  const own = groups.filter(({ fields }) => fields.length > 0)
  const rest = groups.filter(({ fields }) => fields.length === 0)
  for (const [at, group] of own.entries()) {
    const inner = group.content.flatMap((below) => (below.kind === 'part' ? [below.part] : []))
    const apart = inner.filter(hasOwnLead)
    for (const one of apart) findIn(one, around, finding)
    const duties = inner.filter((one) => !apart.includes(one))
    const isOnly = own.length === 1
    const id = isOnly ? ids.idOf(part) : `${ids.idOf(part)}.${at + 1}`
    const words = wordsOf(part, group, duties, isOnly ? 'whole' : 'part')
    if (apart.length > 0 && duties.length === 0 && words === part.text) continue
    const checks = isOnly ? [] : [madeId(id)]
    finding.tasks.push(
      labelledTask(part, { id, words, fields: group.fields, duties }, checks, finding, around),
    )
  }
  // Behind the last labelled lines a part may go on with others.
  for (const below of rest.flatMap(({ content }) => content)) {
    if (below.kind === 'part') findIn(below.part, around, finding)
    if (below.kind === 'line') inSentences(part, below.text, below.place, around.tells, finding)
  }
  for (const below of part.below) if (below.kind === 'table') inTable(part, below, finding)
}

function hasOwnLead(part: Part): boolean {
  return part.below.some(
    (below) =>
      (below.kind === 'fields' && below.fields.some(({ label }) => label === 'lead')) ||
      (below.kind === 'part' && hasOwnLead(below.part)),
  )
}

function wordsOf(part: Part, group: Group, duties: readonly Part[], what: 'whole' | 'part'): string {
  const task = group.fields.find(({ label }) => label === 'task')?.words
  if (task !== undefined) return task
  const lines = group.content.flatMap((below) => (below.kind === 'line' ? [below.text] : []))
  if (what === 'whole') return [part.text, ...lines].filter(Boolean).join('\n')
  return [...duties.map(({ text }) => text), ...lines].join('\n') || part.text
}

interface Written {
  readonly id: string
  readonly words: string
  readonly fields: readonly Field[]
  readonly duties: readonly Part[]
}

function labelledTask(
  part: Part,
  { id, words, fields, duties }: Written,
  idChecks: readonly Check[],
  { names, ids }: Finding,
  around: Around,
): DraftTask {
  const { finder, context } = names
  const listOf = (label: 'lead' | 'support') =>
    fields
      .filter((field) => field.label === label)
      .map((field) => wholeList(field.words, finder, context.issued))
  const [lead, support] = [listOf('lead'), listOf('support')]
  const bodies = once(lead.flatMap((list) => list.bodies))
  const deadline = labelledDeadline(fields, names)
  const { title } = titleOf(words)
  const products = fields.filter(({ label }) => label === 'product')
  return {
    ...{ id, section: sectionOf(part, ids), title, words, lead: bodies },
    support: once(support.flatMap((list) => list.bodies)).filter(
      ({ id }) => !bodies.some((one) => one.id === id),
    ),
    ...{ sharing: null, force: around.force, deadline: deadline?.deadline ?? null, sameAs: null },
    parts: [
      ...products.flatMap((field) => productsOf(field.words)),
      ...(duties.length > 1 ? duties.map(partOf) : []),
    ],
    ...{ at: ids.citedAs(part), place: part.place, shape: 'labelled' },
    checks: {
      ...(idChecks.length > 0 ? { id: idChecks } : {}),
      ...some(
        'lead',
        lead.flatMap((list) => list.checks),
      ),
      ...some(
        'support',
        support.flatMap((list) => list.checks),
      ),
      ...some('deadline', deadline?.checks ?? []),
      ...(duties.length > 1 ? { deliverables: [duties1(duties.length)] } : {}),
    },
  }
}

function duties1(count: number): Check {
  return check(
    'chosen',
    `một mục có ${count} việc: ghi thành ${count} sản phẩm`,
    `one item with ${count} duties: written as ${count} deliverables`,
  )
}

function partOf(part: Part, at: number): DraftPart {
  return { id: String(at + 1), title: titleOf(part.text).title, deadline: null }
}

/** The labelled time; without one, a form that says how often in a year. */
function labelledDeadline(fields: readonly Field[], { context }: Names): FoundDeadline | null {
  const times = fields.filter(({ label, words }) => label === 'deadline' && words !== '')
  const [time] = times
  if (time !== undefined) return deadlineOf(times.map(({ words }) => words).join('; '), context)
  const form = fields.find(
    ({ label, words }) =>
      label === 'form' && /\/\s*(?:\d+\s*)?(?:năm|quý|tháng)|h[àằ]ng (?:năm|quý|tháng)/iu.test(words),
  )
  if (form === undefined) return null
  const found = deadlineOf(
    form.words,
    context,
    `Văn bản không có dòng thời gian; lời lấy từ dòng “${form.title}”.`,
  )
  const doubt = check(
    'deadline-from-form',
    `không có dòng thời gian; lời lấy từ dòng “${form.title}”`,
    `there is no line for the time; the words are those of “${form.title}”`,
  )
  return { ...found, checks: [doubt, ...found.checks] }
}

interface Addressed {
  readonly lead: AgencyList
  readonly rest: string
  readonly force: 'order' | 'request'
}

/** A section that tells bodies what they shall do: every dash or line is a task. */
function addressed(part: Part, { lead, rest, force }: Addressed, finding: Finding): void {
  const around: Around = { addressees: lead, force, tells: 'duties' }
  const lines = part.below.filter((below) => below.kind === 'line' && !isIntroduction(below.text))
  const own = [
    ...(rest === '' || isIntroduction(rest) ? [] : [{ text: rest, place: part.place }]),
    ...lines.flatMap((below) => (below.kind === 'line' ? [{ text: below.text, place: below.place }] : [])),
  ]
  const { ids } = finding
  const inner = partsBelow(part)
  for (const [at, { text, place }] of own.entries()) {
    const isOnly = own.length === 1 && inner.length === 0
    const id = isOnly
      ? ids.idOf(part)
      : `${ids.idOf(part)}.${inner.length === 0 ? at + 1 : `0${at === 0 ? '' : at}`}`
    const cited = isOnly ? ids.citedAs(part) : `${ids.citedAs(part)}, đoạn ${at + 1}`
    const section = isOnly ? sectionOf(part, ids) : ids.pathOf(part)
    addTold({ id, cited, section, text, place, isMade: !isOnly }, { ...around, addressees: lead }, finding)
  }
  for (const below of part.below) {
    if (below.kind === 'part') findIn(below.part, around, finding)
    if (below.kind === 'table') inTable(part, below, finding)
  }
}

function isIntroduction(text: string): boolean {
  return /:\s*$/.test(text)
}

/** A dash or number below an addressee, with whatever stands below it. */
function told(part: Part, around: Around & { readonly addressees: AgencyList }, finding: Finding): void {
  const { ids } = finding
  const inner = partsBelow(part)
  if (isIntroduction(part.text) && inner.length > 0) {
    for (const one of inner) findIn(one, around, finding)
    return
  }
  const lines = part.below.flatMap((below) => (below.kind === 'line' ? [below.text] : []))
  const text = [part.text, ...lines, ...inner.map((one) => one.text)].join('\n')
  const isMade = part.mark === null || ['dash', 'plus', 'dot'].includes(part.mark.kind)
  addTold(
    {
      id: ids.idOf(part),
      cited: ids.citedAs(part),
      section: sectionOf(part, ids),
      text,
      place: part.place,
      isMade,
    },
    around,
    finding,
  )
  for (const below of part.below) if (below.kind === 'table') inTable(part, below, finding)
}

interface ToldWords {
  readonly id: string
  readonly cited: string
  readonly section: string
  readonly text: string
  readonly place: Place
  readonly isMade: boolean
}

function addTold(
  { id, cited, section, text, place, isMade }: ToldWords,
  { addressees, force }: Around & { readonly addressees: AgencyList },
  finding: Finding,
): void {
  const task = taskOf(
    { id, section, at: cited, place, shape: 'addressee' },
    { lead: addressees, words: text, force },
    finding.names,
  )
  finding.tasks.push(isMade ? { ...task, checks: { ...task.checks, id: [madeId(id)] } } : task)
}

function madeId(id: string): Check {
  return check(
    'made-id',
    `văn bản không đánh số mục này; mã “${id}” do bản nháp đặt`,
    `the document gives this item no number; the id “${id}” is the draft's`,
  )
}

interface Whereabouts {
  readonly id: string
  readonly section: string
  readonly at: string
  readonly place: Place
  readonly shape: Shape
}

function taskOf(
  where: Whereabouts,
  {
    lead,
    words,
    force,
  }: { readonly lead: AgencyList; readonly words: string; readonly force: 'order' | 'request' },
  names: Names,
): DraftTask {
  const { support, deadline, action, supportChecks, timeChecks } = dutyOf(words, lead.bodies, names)
  const { title } = titleOf(action)
  const isEach = lead.bodies.length > 1 && lead.bodies.every(({ body }) => body?.body.what !== 'group')
  return {
    ...{ id: where.id, section: where.section, at: where.at, place: where.place, shape: where.shape },
    ...{ title, words, lead: lead.bodies, support, force, sameAs: null, parts: [] },
    sharing: isEach && where.shape === 'addressee' ? 'each' : null,
    deadline: deadline?.deadline ?? null,
    checks: {
      ...some('lead', lead.checks),
      ...some('support', supportChecks),
      ...some('deadline', [...(deadline?.checks ?? []), ...timeChecks]),
    },
  }
}

function some(field: TaskField, checks: readonly Check[]): Partial<Record<TaskField, readonly Check[]>> {
  return checks.length === 0 ? {} : { [field]: checks }
}

function once<Named extends { readonly id: string }>(bodies: readonly Named[]): readonly Named[] {
  return bodies.filter(({ id }, at) => bodies.findIndex((other) => other.id === id) === at)
}

function sectionOf(part: Part, ids: PartIds): string {
  return (part.parent === null ? '' : ids.pathOf(part.parent)) || ids.pathOf(part)
}

/** Sentences that assign by themselves. */
function inSentences(part: Part, text: string, place: Place, tells: Around['tells'], finding: Finding): void {
  const { ids, names } = finding
  const all = sentencesIn(text).flatMap((sentence) =>
    assignmentsIn(sentence, names).map((assignment) => ({ sentence, assignment })),
  )
  const kept = tells === 'reasons' ? [] : all.filter(({ assignment }) => !isGeneral(assignment.words))
  const id = ids.idOf(part) || '1'
  const before = finding.bySentence.get(id) ?? 0
  finding.bySentence.set(id, before + kept.length)
  for (const [at, { assignment }] of kept.entries()) {
    const isOnly = kept.length === 1 && before === 0
    const own = isOnly ? id : `${id}.${before + at + 1}`
    const cited = ids.citedAs(part) || 'mở đầu'
    const task = taskOf(
      {
        id: own,
        section: sectionOf(part, ids) || id,
        at: isOnly ? cited : `${cited}, câu ${before + at + 1}`,
        place,
        shape: 'sentence',
      },
      assignment,
      names,
    )
    const chosen = check(
      'chosen-lead',
      assignment.said === 'plainly'
        ? 'cơ quan lấy từ trong câu'
        : 'cơ quan là chủ ngữ của câu; xem có phải là giao việc không',
      assignment.said === 'plainly'
        ? 'the body is taken from within the sentence'
        : 'the body is the subject of the sentence; see whether it is assigned at all',
    )
    const isMade = !isOnly || part.mark === null || ['dash', 'plus', 'dot'].includes(part.mark.kind)
    finding.tasks.push({
      ...task,
      checks: {
        ...task.checks,
        lead: [chosen, ...(task.checks.lead ?? [])],
        ...(isMade ? { id: [madeId(own)] } : {}),
      },
    })
  }
  if (kept.length > 0) return
  const isDuty = tells === 'duties' && (all.length > 0 || deadlineInSentence(text, names.context) !== null)
  if (isDuty || looksAssigned(text)) finding.leftOut.push(leftOutOf(part, text, place, finding))
}

/** "tổ chức triển khai thực hiện nghiêm túc Kế hoạch này" asks for nothing that could be delivered. */
export function isGeneral(words: string): boolean {
  return (
    words.length < 220 &&
    /^(?:(?:nghiêm túc|khẩn trương|chủ động|căn cứ[^,]*,|phối hợp|tổ chức|tập trung|quan tâm|kịp thời)[\s,]+)*(?:triển khai|thực hiện|quán triệt|chấp hành)(?:[^.;]{0,60})(?:kế hoạch này|chỉ thị này|công văn này|nhiệm vụ được (?:phân công|giao)|nội dung trên|hiệu quả|thực hiện|nghiêm túc)(?:[^.;]{0,40})$/iu.test(
      words,
    )
  )
}

function leftOutOf(part: Part, text: string, place: Place, { ids }: Finding): LeftOut {
  return {
    words: text,
    at: ids.citedAs(part) || 'mở đầu',
    place,
    because: {
      vi: 'giống lời giao việc nhưng không rõ ai phải làm gì, hoặc là yêu cầu chung',
      en: 'it looks like an assignment, but not who shall do what; or it asks in general',
    },
  }
}

function inTable(part: Part, { table }: Extract<Below, { kind: 'table' }>, finding: Finding): void {
  finding.tables += 1
  const found = tasksInTable(table, {
    names: finding.names,
    section: finding.ids.pathOf(part),
    number: finding.tables,
    taken: new Set(finding.tasks.map(({ id }) => id)),
  })
  finding.tasks.push(...found.tasks)
  finding.leftOut.push(...found.leftOut)
  finding.results.push(...found.results)
}
