import type { Block, OfficeDocument } from '../documents/document.ts'
import { paragraphText } from '../documents/document.ts'
import type { Register } from '../domain/agencies/register.ts'
import { slugOf } from '../domain/names/slug.ts'
import type { Text } from '../domain/text.ts'
import { type AgencyList, listAtStart, wholeList } from './agency-list.ts'
import { startsName } from './body-names.ts'
import { check, type DraftCheck, quotedWords } from './check.ts'
import { contextOf } from './deadline-words.ts'
import { typeOfLine } from './document-type.ts'
import type { Draft, DraftTask, LeftOut } from './draft.ts'
import { type Heading, headingOf } from './heading.ts'
import { markOf } from './mark.ts'
import { type NameFinder, nameFinder } from './name-finder.ts'
import { isAppendix, outlineOf } from './outline.ts'
import { tasksInOutline } from './outline-tasks.ts'
import { remarkText } from './remark-text.ts'
import { withRepeats } from './repeats.ts'

/** What a person says of a document besides its words. */
export interface Said {
  readonly province?: string | undefined
  readonly id?: string | undefined
  readonly number?: string | undefined
  readonly issued?: string | undefined
  readonly type?: string | undefined
  /** A day by which it surely was issued. */
  readonly knownBy?: string | undefined
}

/** A draft, or why there is none. */
export type Drafted =
  | { readonly kind: 'drafted'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly because: Text; readonly help: Text }

/** The draft of a plan from a document, by the register of its province. */
export function draftPlan(document: OfficeDocument, register: Register, said: Said = {}): Drafted {
  if (document.blocks.length > MOST_BLOCKS) return FAR_TOO_LONG
  const heading = headingOf(document.blocks, register)
  const type = said.type ?? heading.type
  if (type === null) return assignsNothing(heading)
  const province = said.province ?? heading.province
  if (province === null || register.province(province) === undefined) return noProvince(province, register)
  const finder = nameFinder(register, province)
  const issued = said.issued ?? heading.issued
  const { blocks, closing } = bodyOf(document.blocks.slice(heading.bodyFrom))
  const names = { finder, context: contextOf(issued), sentTo: sentTo(heading.addressees, finder) }
  const found = tasksInOutline(outlineOf(blocks), names)
  const isRecognized = document.remarks.some(({ code }) => code === 'recognized-text')
  const read = withOwnIds(withRepeats(found.tasks))
  const tasks = isRecognized ? read.map(doubted) : read
  const number = said.number ?? heading.number
  const issuer = issuerOf(heading, document, finder)
  const checks: Record<string, readonly DraftCheck[]> = {
    ...(number === null ? { number: [blank('số, ký hiệu', 'the number')] } : {}),
    ...(issued === null ? { issued: [NO_DAY] } : {}),
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
      id: said.id ?? idOf(province, number, issued),
      ...{ province, number, type: type ?? null, title: heading.title, issuer: issuer.id, issued },
      knownBy: issued === null ? (said.knownBy ?? null) : null,
      ...{ implements: heading.implements, checks, tasks, leftOut: [...found.leftOut, ...closing] },
      results: found.results,
      remarks: document.remarks.map(remarkText),
    },
  }
}

/** The one body that a letter is sent to. */
function sentTo(addressees: readonly string[], finder: NameFinder): AgencyList | null {
  const list = wholeList(addressees.join('; '), finder)
  return list.bodies.length === 1 ? list : null
}

/** Paragraphs and tables: those of some 1,500 pages. */
const MOST_BLOCKS = 30_000

const FAR_TOO_LONG: Drafted = {
  kind: 'refused',
  because: {
    vi: `Văn bản dài quá ${MOST_BLOCKS} đoạn.`,
    en: `The document has more than ${MOST_BLOCKS} paragraphs.`,
  },
  help: {
    vi: 'Chép riêng phần giao nhiệm vụ vào một tệp mới, rồi chạy lại.',
    en: 'Copy the part that assigns tasks into a new file, and try again.',
  },
}

function assignsNothing({ typeName }: Heading): Drafted {
  const name = (typeName ?? 'Báo cáo').toLowerCase()
  return {
    kind: 'refused',
    because: {
      vi: `Văn bản là ${name}: kể việc đã làm hoặc đề nghị, không giao nhiệm vụ.`,
      en: `The document is a “${name}”: it reports or proposes, and assigns nothing.`,
    },
    help: {
      vi: 'Nếu thật sự là văn bản giao việc thì thêm --type, như --type ke-hoach.',
      en: 'Where it does assign tasks, add --type, as in --type ke-hoach.',
    },
  }
}

function noProvince(province: string | null, register: Register): Drafted {
  const known = [...register.provinces.keys()].join(', ')
  return {
    kind: 'refused',
    because:
      province === null
        ? {
            vi: 'Văn bản không cho biết thuộc tỉnh nào.',
            en: 'The document does not say of which province it is.',
          }
        : { vi: `Không có sổ cơ quan của “${province}”.`, en: `There is no register of “${province}”.` },
    help: { vi: `Thêm --province, một trong: ${known}.`, en: `Add --province, one of: ${known}.` },
  }
}

/** A figure that was misread looks like any other. */
function doubted(task: DraftTask): DraftTask {
  return { ...task, checks: { ...task.checks, deadline: [RECOGNIZED, ...(task.checks.deadline ?? [])] } }
}

const RECOGNIZED = check(
  'recognized',
  'chữ nhận dạng từ ảnh; so thời hạn và tên cơ quan với bản chụp',
  'the text was recognized from a picture; compare the deadline and the names with it',
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

function blank(vi: string, en: string): DraftCheck {
  return check('blank', `văn bản không ghi ${vi}`, `the document does not say ${en}`)
}

function issuerOf(
  heading: Heading,
  { blocks }: OfficeDocument,
  finder: ReturnType<typeof nameFinder>,
): { readonly id: string | null; readonly check: DraftCheck | null } {
  const lines = [
    ...(heading.issuer === null
      ? []
      : [heading.issuer, heading.issuer.replace(/^.*?(?=(?:SỞ|BAN|VĂN PHÒNG|CHI CỤC)\s)/u, '')]),
  ]
  for (const line of [...lines].reverse()) {
    const [body] = listAtStart(line, finder).bodies
    if (body !== undefined) return { id: body.id, check: null }
  }
  const said = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          ...paragraphText(block)
            .slice(0, 3000)
            .matchAll(
              /(UBND tỉnh|Ủy ban nhân dân tỉnh|Chủ tịch UBND tỉnh)\s+(?:ban hành|yêu cầu|đề nghị|giao)/giu,
            ),
        ]
      : [],
  )
  const [body] = said[0] === undefined ? [] : listAtStart(said[0][1] ?? '', finder).bodies
  if (body !== undefined)
    return {
      id: body.id,
      check: check(
        'chosen',
        `cơ quan ban hành lấy từ ${quotedWords(said[0]?.[0] ?? '')}`,
        `the issuer is taken from ${quotedWords(said[0]?.[0] ?? '')}`,
      ),
    }
  return {
    id: heading.issuer !== null && startsName(heading.issuer) ? heading.issuer : null,
    check: blank('cơ quan ban hành có trong sổ', 'an issuer that the register has'),
  }
}

function idOf(province: string, number: string | null, issued: string | null): string {
  const digits = /^\d+/.exec(number ?? '')?.[0]
  return [province, digits ?? issued?.slice(0, 4) ?? 'nhap'].map(slugOf).join('-')
}

/** The parts of a document between its heading and its signature, and those of its appendices. */
function bodyOf(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly closing: readonly LeftOut[]
} {
  const body: Block[] = []
  const closing: LeftOut[] = []
  let isSigned = false
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? paragraphText(block) : ''
    if (block.kind === 'paragraph') {
      if (isSignature(text)) isSigned = true
      else if (isAppendix(text) || (isSigned && typeOfLine(text) !== null)) isSigned = false
    } else if (isSigned && block.rows.length > 3) isSigned = false
    if (isSigned) continue
    if (text.length > LONGEST) {
      closing.push({ words: text, at: 'đoạn quá dài', place: block.place, because: TOO_LONG })
      continue
    }
    if (block.kind === 'paragraph' && isClosing(text)) {
      closing.push({ words: text, at: 'cuối văn bản', place: block.place, because: GENERAL })
      continue
    }
    body.push(block)
  }
  return {
    blocks: body,
    closing: closing.filter(({ words }) => words.length > LONGEST || /yêu cầu|đề nghị|giao/iu.test(words)),
  }
}

/** Letters of a paragraph: eight times the longest of real plans. */
const LONGEST = 10_000

const TOO_LONG: Text = {
  vi: `đoạn dài quá ${LONGEST} chữ, không đọc`,
  en: `a paragraph of more than ${LONGEST} letters, which is not read`,
}

const GENERAL: Text = {
  vi: 'yêu cầu chung ở cuối văn bản',
  en: 'it asks in general, at the end of the document',
}

function isSignature(text: string): boolean {
  return (
    /^(?:nơi nhận\s*:?|(?:TM|KT|TL|TUQ|T\/M|K\/T|Q)\.?\s+[\p{Lu} ]+)/u.test(text) ||
    /^Nơi nhận\s*:?/u.test(text)
  )
}

function isClosing(text: string): boolean {
  if (markOf(text) !== null) return false
  return /^(?:Trên đây là|(?:UBND|Ủy ban nhân dân|Sở|Chủ tịch)[\p{L}\s]{0,60}(?:yêu cầu|đề nghị)\s+(?:các|thủ trưởng|giám đốc)\s[^:]*(?:thực hiện|triển khai)|(?:yêu cầu|đề nghị)\s+(?:các|thủ trưởng|giám đốc)\s[^:]*(?:thực hiện|triển khai)[^:]*$|trong quá trình (?:tổ chức |triển khai )*(?:thực hiện|triển khai)|(?:Văn phòng|VP)[^.:;]{0,60}(?:thông báo|báo để)|(?:Kế hoạch|Chỉ thị|Quyết định|Công văn|Văn bản) này|Nhận được)/iu.test(
    text,
  )
}

/** An id stands once: where the same comes twice, the later one is told apart. */
function withOwnIds(tasks: readonly DraftTask[]): readonly DraftTask[] {
  const taken = new Map<string, number>()
  return tasks.map((task) => {
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
