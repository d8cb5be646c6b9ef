import type { OfficeDocument } from '../documents/document.ts'
import type { Register } from '../domain/agencies/register.ts'
import { slugOf } from '../domain/names/slug.ts'
import { bodyOf } from './body.ts'
import { changesSaid } from './changes-said.ts'
import { blank, check, type DraftCheck } from './check.ts'
import { contextOf } from './deadline-words.ts'
import type { Draft, DraftTask } from './draft.ts'
import { type Heading, headingOf, type NamedProvince } from './heading/heading.ts'
import { ofAnnexed } from './heading/issued-with.ts'
import { issuerOf } from './heading/issuer.ts'
import { inSmallLetters, isInCapitals } from './heading/title-letters.ts'
import { type AgencyList, wholeList } from './names/agency-list.ts'
import { type NameFinder, nameFinder } from './names/name-finder.ts'
import { spellingIn } from './names/spelled.ts'
import { outlineOf } from './outline/outline.ts'
import { tasksInOutline } from './outline/outline-tasks.ts'
import { assignsNothing, FAR_TOO_LONG, MOST_BLOCKS, noProvince, type Refusal } from './refusals.ts'
import { remarkText } from './remark-text.ts'
import { withRepeats } from './repeats.ts'

/** What a person states about a document besides its words; it wins over what is read. */
export interface DraftOptions {
  readonly province?: string | undefined
  readonly id?: string | undefined
  readonly number?: string | undefined
  readonly issued?: string | undefined
  readonly type?: string | undefined
  /** A day by which it was certainly issued. */
  readonly knownBy?: string | undefined
}

/** A draft, or why there is none. */
export type Drafted = { readonly kind: 'drafted'; readonly draft: Draft } | Refusal

/** The draft of a plan from a document, by the register of its province: one of those given, or of the register. */
export function draftPlan(
  document: OfficeDocument,
  register: Register,
  options: DraftOptions = {},
  provinces: readonly NamedProvince[] = [],
): Drafted {
  if (document.blocks.length > MOST_BLOCKS) return FAR_TOO_LONG
  const heading = headingOf(document.blocks, register, provinces)
  const type = options.type ?? heading.type
  if (type === null) return assignsNothing(heading)
  const province = options.province ?? heading.issuersProvince ?? heading.namedProvince
  if (province === null || register.province(province) === undefined) return noProvince(province, register)
  const finder = nameFinder(register, province)
  const issued = options.issued ?? heading.issued
  const { blocks, closing } = bodyOf(document.blocks.slice(heading.bodyFrom))
  const issuer = issuerOf(heading, document, finder)
  const names = {
    finder,
    context: contextOf(issued),
    issuer: issuer.id,
    sentTo: sentTo(heading.addressees, finder),
    spelled: spellingIn(document.blocks),
  }
  const found = tasksInOutline(outlineOf(blocks), names)
  const isRecognized = document.remarks.some(({ code }) => code === 'recognized-text')
  const read = withOwnIds(withRepeats(found.tasks))
  const tasks = isRecognized ? read.map(withRecognizedCheck) : read
  const number = options.number ?? heading.number
  const changes = changesSaid(document.blocks)
  const checks: Record<string, readonly DraftCheck[]> = {
    ...provinceChecks(province, heading, options),
    ...(number === null || changes.length > 0
      ? { number: number === null ? [blank('số, ký hiệu', 'the number'), ...changes] : changes }
      : {}),
    ...(issued === null ? { issued: [NO_DAY] } : {}),
    ...(heading.issuedWith === null || issued === null
      ? {}
      : { number: [ofAnnexed(heading.issuedWith), ...changes], issued: [ofAnnexed(heading.issuedWith)] }),
    ...(issued !== null && issued.length === 7
      ? { issued: [blank('ngày trong tháng', 'the day of the month')] }
      : {}),
    ...(type === undefined ? { type: [blank('loại văn bản', 'the kind of document')] } : {}),
    ...(heading.title === null ? { title: [blank('trích yếu', 'a title')] } : {}),
    ...(heading.title !== null && heading.titleLetters === 'capitals' ? { title: [CAPITALS] } : {}),
    ...(issuer.check === null ? {} : { issuer: [issuer.check] }),
  }
  return {
    kind: 'drafted',
    draft: {
      id: options.id ?? idOf(province, number, issued),
      province,
      number,
      type: type ?? null,
      title: heading.title === null ? null : titleSpelled(heading.title, register),
      issuer: issuer.id,
      issued,
      knownBy: issued === null ? (options.knownBy ?? null) : null,
      implements: heading.implements,
      checks,
      tasks,
      leftOut: [...found.leftOut, ...closing],
      results: found.results,
      remarks: document.remarks.map(remarkText),
    },
  }
}

/** What is doubtful of whose register names the bodies. */
function provinceChecks(
  province: string,
  { issuersProvince }: Heading,
  options: DraftOptions,
): { readonly province?: readonly DraftCheck[] } {
  if (issuersProvince === null && options.province === undefined) return { province: [BY_FIRST_LINES] }
  if (issuersProvince === null || issuersProvince === province) return {}
  return {
    province: [
      check(
        'chosen',
        `phần đầu văn bản ghi tỉnh “${issuersProvince}”; tên cơ quan lấy theo sổ của “${province}” như đã chọn`,
        `the heading is of “${issuersProvince}”; names go by the register of “${province}”, as was asked`,
      ),
    ],
  }
}

const BY_FIRST_LINES = check(
  'chosen',
  'tỉnh lấy theo tên tỉnh ở các dòng đầu; xem có phải tỉnh ban hành không',
  'the province is one that the first lines name; see whether it is the one that issues it',
)

function titleSpelled(title: string, register: Register): string {
  return isInCapitals(title) ? inSmallLetters(title, [...register.provinces.values()]) : title
}

/** The one body that a letter is sent to. */
function sentTo(addressees: readonly string[], finder: NameFinder): AgencyList | null {
  const list = wholeList(addressees.join('; '), finder)
  return list.bodies.length === 1 ? list : null
}

/** In recognized text a misread figure looks like any other, so every deadline is to be checked. */
function withRecognizedCheck(task: DraftTask): DraftTask {
  return { ...task, checks: { ...task.checks, deadline: [RECOGNIZED, ...(task.checks.deadline ?? [])] } }
}

const RECOGNIZED = check(
  'recognized',
  'chữ nhận dạng từ ảnh; so thời hạn, tên cơ quan và ô trống với bản chụp',
  'the text was recognized from a picture; compare the deadline, the names and empty cells with it',
)

const CAPITALS = check(
  'chosen',
  'trích yếu in hoa toàn bộ; viết lại chữ hoa của tên riêng',
  'the title is printed in capitals; give names theirs back',
)

const NO_DAY = check(
  'blank',
  'văn bản không ghi ngày; ghi ngày ban hành, hoặc known-by là ngày muộn nhất chắc chắn đã ban hành',
  'the document does not say its day; write it, or known-by, a day by which it surely was issued',
)

function idOf(province: string, number: string | null, issued: string | null): string {
  const digits = /^\d+/.exec(number ?? '')?.[0]
  return [province, digits ?? issued?.slice(0, 4) ?? 'nhap'].map(slugOf).join('-')
}

/** Ids are unique: where one comes twice, the later task gets the number around it too, or a suffix. */
function withOwnIds(tasks: readonly DraftTask[]): readonly DraftTask[] {
  const taken = new Map<string, number>()
  const printed = new Set(tasks.map(({ id }) => id))
  return tasks.map((task) => {
    const around = `${task.section}.${task.id}`
    const isNumbered = task.shape !== 'table' && task.section !== null && task.section !== task.id
    if (taken.has(task.id) && isNumbered && !printed.has(around) && !taken.has(around)) {
      taken.set(around, 1)
      return { ...task, id: around }
    }
    let id = task.id
    for (let next = (taken.get(id) ?? 0) + 1; taken.has(id); next++) {
      id = `${task.id}-${next}`
      taken.set(task.id, next)
    }
    taken.set(id, 1)
    if (id === task.id) return task
    const twice = check(
      'made-id',
      `mã ${task.id} đã có; văn bản dùng số này hai lần`,
      `the id ${task.id} is taken; the document uses the number twice`,
    )
    return { ...task, id, checks: { ...task.checks, id: [twice] } }
  })
}
