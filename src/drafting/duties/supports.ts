import { check, quotedWords } from '../check.ts'
import { labelledIn, rolesAsLabels } from '../lines/label.ts'
import { verbIn } from '../lines/verbs.ts'
import { type AgencyList, listAtStart, NOBODY, wholeList } from '../names/agency-list.ts'
import { startsName, startsPeople } from '../names/body-names.ts'
import type { NamedBody } from '../names/named-body.ts'
import type { Names } from '../names/names.ts'
import { hasOwnDuty, worksAlong } from './working-along.ts'

/** "phối hợp với", before whom to work with. */
export const TOGETHER =
  /(?<![\p{L}])(?<!không )(?:(?<=(?:^|chủ trì|,)\s?,?\s?(?:và\s)?)cùng(?: với)?\s|phối hợp(?:\s+(?:chặt chẽ|thực hiện|tham mưu|chính|liên ngành))?(?:\s*:|\s+(?:là|gồm|cùng với|với|cùng)?)|(?:(?:với|có|cùng|huy động) )?sự (?:tham gia|phối hợp|hỗ trợ|vào cuộc)(?:,? (?:tham gia|phối hợp|hỗ trợ))? của\s|c(?:oordinate|ooperate|oordination|ooperation) with)\s*/giu

/** The lists of those whom the words of a duty name to work with; one of no known name as a doubt. */
export function supportsIn(words: string, lead: readonly NamedBody[], names: Names): readonly AgencyList[] {
  const { finder, context } = names
  const behind = [...words.matchAll(TOGETHER)].slice(0, MOST).map((match) => {
    const rest = words.slice(match.index + match[0].length)
    const list = listAtStart(rest, finder, context.issued, 'with-whom')
    const isSaid = !/^cùng/iu.test(match[0]) && /(?:với|cùng|của|:|là|gồm)\s*$/iu.test(match[0])
    return { list: list.bodies.length === 0 ? peopleIn(rest, finder) : list, rest, isSaid }
  })
  const named = behind.flatMap(({ list }) => (list === null ? [] : [list]))
  const unknown = behind.find(
    ({ list, rest, isSaid }) =>
      list === null && (isSaid || startsName(rest) || /^(?:các|những)\s/iu.test(rest)),
  )
  const all = [...named, ...bracketed(words, { finder, context }), ...helpers(words, lead, names)]
  return unknown === undefined ? all : [...all, unknownSupport(unknown.rest)]
}

/** Places of a text that are looked at. */
const MOST = 30

/** "các thôn", "các trường" and the like up to a verb: no register has them, but they are named. */
function peopleIn(rest: string, finder: Names['finder']): AgencyList | null {
  const verb = verbIn(rest)
  if (!startsPeople(rest) || verb === null || verb > 60) return null
  const list = wholeList(rest.slice(0, verb).replace(/[\s,;]+$/, ''), finder)
  return { ...list, until: verb }
}

/** "(Bưu điện tỉnh phối hợp; thực hiện từ tháng 4/2025)" at the end of a duty. */
function bracketed(
  words: string,
  { finder, context }: Pick<Names, 'finder' | 'context'>,
): readonly AgencyList[] {
  const inner = /\(([^()]+)\)[\s.;]*$/u.exec(words)?.[1] ?? ''
  const [names] = inner
    .split(';')
    .flatMap((piece) => labelledIn(rolesAsLabels(piece)))
    .flatMap(({ label, words }) => (label === 'support' ? [words] : []))
  return names === undefined || !startsName(names) ? [] : [wholeList(names, finder, context.issued)]
}

/**
 * "…; các đơn vị liên quan phối hợp", "…, Sở Y tế tham gia", "…; Sở Y tế phối hợp cung cấp số liệu": a piece of its own
 * that says who helps.
 */
function helpers(words: string, lead: readonly NamedBody[], names: Names): readonly AgencyList[] {
  const { finder, context } = names
  const lists: AgencyList[] = []
  let until = 0
  for (const { index, 0: mark } of [
    ...words.matchAll(/[,;(.]\s*(?:(?:và|do|có|mời|với|giao|đề nghị|yêu cầu) )?/giu),
  ].slice(0, MOST)) {
    const from = index + mark.length
    if (from < until) continue
    const known = listAtStart(words.slice(from), finder, context.issued)
    const list = known.bodies.length > 0 ? known : unnamedHelpers(words.slice(from), finder)
    const behind = words.slice(from + list.until)
    if (list.bodies.length === 0 || !(HELPS.test(behind) || worksAlong(behind, lead, names))) continue
    until = from + list.until
    // Behind a comma a limit is that of the whole.
    const isOwn = !mark.startsWith(',') && hasOwnDuty(/^.*?(?=;|[.]\s|$)/su.exec(behind)?.[0] ?? '', names)
    lists.push({ ...list, checks: [isOwn ? WITH_LIMIT : HELPING, ...list.checks] })
  }
  return lists
}

/** "các hội, đoàn thể cùng cấp phối hợp thực hiện". */
function unnamedHelpers(words: string, finder: Names['finder']): AgencyList {
  const printed =
    /^[^;.:()]{3,90}?(?=\s+(?:cùng\s+)?(?:phối hợp|tham gia|hỗ trợ)(?!\p{L}))/iu.exec(words)?.[0] ?? ''
  const isBody =
    (startsName(printed) || startsPeople(printed) || /^các\s/iu.test(printed)) && verbIn(printed) === null
  return isBody ? { ...wholeList(printed, finder), until: printed.length } : NOBODY
}

const HELPS =
  /^\s*(?:(?:cùng|có trách nhiệm|chịu trách nhiệm)\s+)*(?:phối hợp|tham gia|hỗ trợ)(?:,? (?:phối hợp|tham gia|hỗ trợ|cùng|thực hiện|triển khai|chặt chẽ))*(?:\s+\p{Ll}+){0,3}\s*(?:[.;,)]|$)/u

const HELPING = check(
  'chosen',
  'cơ quan được ghi là phối hợp, tham gia ở một vế riêng của câu',
  'a part of the sentence of its own says that the body helps',
)

const WITH_LIMIT = check(
  'chosen',
  'cơ quan được ghi là phối hợp, tham gia nhưng có việc và thời hạn riêng; xem có phải nhiệm vụ của cơ quan ấy không',
  'the words say that the body helps, but with something of its own to be done by a day; see whether that is a task of its own',
)

function unknownSupport(rest: string): AgencyList {
  const words =
    rest
      .slice(0, verbIn(rest) ?? 80)
      .split(/[,;.:]/)[0]
      ?.trim() ?? ''
  return {
    ...NOBODY,
    checks: [
      check(
        'unknown-agency',
        `cơ quan phối hợp ${quotedWords(words)} không có trong sổ cơ quan; thêm vào support nếu đúng`,
        `the supporting body ${quotedWords(words)} is not in the register; add it to support where it belongs`,
      ),
    ],
  }
}
