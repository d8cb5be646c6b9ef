import { type Agency, agencyAt, type Register, type Successor } from '../domain/agencies/register.ts'
import { MAX_TRANSFERS, mainSuccessor, transfersFrom } from '../domain/agencies/succession.ts'
import { finding } from '../domain/findings/finding.ts'
import type { Text } from '../domain/text.ts'
import { addDays, lastOfMonth } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'

export const contradictorySuccession: Check = {
  code: 'contradictory-succession',
  severity: 'error',
  title: { vi: 'Việc kế nhiệm tự mâu thuẫn', en: 'A succession that contradicts itself' },
  why: {
    vi: 'Việc chưa xong đi theo sổ cơ quan. Sổ mâu thuẫn thì việc nằm lại ở cơ quan cũ, sang cơ quan chưa có, hoặc có ngày không ai nợ.',
    en: 'Open work follows the register. If the register contradicts itself, work stays with the old body, goes to a body that does not exist yet, or is owed by nobody on some days.',
  },
  examples: {
    wrong: {
      agencies: `agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
  # Còn hoạt động (không có through) mà giao hết việc đi.
  - id: so-noi-vu
    name: Sở Nội vụ
    kind: so
    successors: [{ agency: so-khcn, from: 2025-03-01, basis: Nghị quyết hư cấu }]
    source: luat
    confidence: stated
  - { id: so-khcn, name: Sở Khoa học và Công nghệ, kind: so, source: luat, confidence: stated }`,
    },
    right: {
      agencies: `agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
  - id: so-noi-vu
    name: Sở Nội vụ
    kind: so
    through: 2025-02-28
    successors: [{ agency: so-khcn, from: 2025-03-01, basis: Nghị quyết hư cấu }]
    source: luat
    confidence: stated
  - { id: so-khcn, name: Sở Khoa học và Công nghệ, kind: so, source: luat, confidence: stated }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: cơ quan kết thúc hết ngày through, và việc còn lại sang cơ quan kế nhiệm từ ngày liền sau.',
    en: 'The program’s own practice: a body ends at the end of its through day, and its remaining work passes to the successor the next day.',
  },
  fix: {
    vi: 'Sửa through của cơ quan cũ, from của cơ quan kế nhiệm, hoặc mã cơ quan kế nhiệm.',
    en: 'Fix the old body’s through, the successor’s from, or the successor’s id.',
  },
  *province({ agencies }, { register }) {
    for (const [index, agency] of agencies.entries()) {
      for (const [place, successor] of agency.successors.entries()) {
        const message = contradictionOf(agency, successor, register)
        if (message !== null) yield finding(['agencies', index, 'successors', place], message, { help: HELP })
      }
    }
    const ring = agencies.find((agency) => ringOf(agency, register).length > 1)
    if (ring !== undefined)
      yield finding(['agencies', agencies.indexOf(ring), 'successors'], ringText(ringOf(ring, register)), {
        help: RING_HELP,
      })
    const endless = agencies.findIndex((agency) => passesOnTooOften(agency, register))
    if (endless !== -1) yield finding(['agencies', endless, 'successors'], TOO_OFTEN)
  },
}

function contradictionOf(agency: Agency, successor: Successor, register: Register): Text | null {
  if (successor.ref === agency.ref)
    return { vi: `“${agency.name}” kế nhiệm chính mình.`, en: `“${agency.name}” succeeds itself.` }
  return timingContradiction(agency, successor) ?? absenceContradiction(successor, register)
}

/** The main successor takes over on the day after the end; a successor of some fields may do so earlier. */
function timingContradiction(agency: Agency, successor: Successor): Text | null {
  const takesRest = successor === mainSuccessor(agency)
  const from = dayText(successor.from)
  if (agency.through === null)
    return takesRest
      ? {
          vi: `“${agency.name}” giao hết việc từ ${from.vi} mà không có ngày kết thúc (through), nên không việc nào được chuyển.`,
          en: `“${agency.name}” hands over all its work on ${from.en} but has no last day (through), so no work is transferred.`,
        }
      : null
  const next = addDays(agency.through, 1)
  // Where the main one takes over later, nobody known holds the work in between, and every table says so.
  if (successor.from === next || successor.from > next === takesRest) return null
  const last = dayText(agency.through)
  return successor.from > next
    ? {
        vi: `“${agency.name}” kết thúc hết ngày ${last.vi}, đến ${from.vi} mới có cơ quan nhận việc: ở giữa không ai nợ.`,
        en: `“${agency.name}” ended on ${last.en}, but its work is taken over only on ${from.en}: nobody owes it in between.`,
      }
    : {
        vi: `“${agency.name}” còn đến hết ngày ${last.vi} mà việc của nó đã sang cơ quan khác từ ${from.vi}.`,
        en: `“${agency.name}” exists through ${last.en}, but its work passes to another body already on ${from.en}.`,
      }
}

function absenceContradiction({ ref, from }: Successor, register: Register): Text | null {
  const taker = agencyAt(register, ref)
  if (taker === undefined) return null
  const day = dayText(from)
  if (taker.from !== null && taker.from > from) {
    const first = dayText(taker.from)
    return {
      vi: `“${taker.name}” nhận việc từ ${day.vi}, trước khi được lập (${first.vi}).`,
      en: `“${taker.name}” takes work over on ${day.en}, before it was set up (${first.en}).`,
    }
  }
  if (taker.through === null || taker.through >= from || taker.successors.length > 0) return null
  const last = dayText(taker.through)
  return {
    vi: `“${taker.name}” nhận việc từ ${day.vi}, mà đã kết thúc hết ngày ${last.vi} và không có ai kế nhiệm.`,
    en: `“${taker.name}” takes work over on ${day.en}, but ended on ${last.en} and has no successor.`,
  }
}

/** The ended bodies through which all work of this one comes back to it, itself the first; none where it does not. */
function ringOf(start: Agency, register: Register): readonly Agency[] {
  const ring: Agency[] = []
  for (let one: Agency | undefined = start; one !== undefined && one.through !== null; ) {
    ring.push(one)
    const main = mainSuccessor(one)
    one = main === undefined ? undefined : agencyAt(register, main.ref)
    if (one === start) return ring
    if (one !== undefined && ring.includes(one)) return []
  }
  return []
}

function ringText(ring: readonly Agency[]): Text {
  const names = [...ring, ...ring.slice(0, 1)].map(({ name }) => `“${name}”`).join(' → ')
  return {
    vi: `Các cơ quan đã kết thúc kế nhiệm lẫn nhau: ${names}; không cơ quan nào còn hoạt động giữ việc.`,
    en: `Bodies that all ended succeed one another: ${names}; no existing body holds their work.`,
  }
}

const RING_HELP: Text = {
  vi: 'Ghi cơ quan còn hoạt động nhận việc, hoặc bỏ successors: việc khi ấy là “chưa rõ cơ quan kế nhiệm”.',
  en: 'Name the existing body that takes the work, or leave out successors: the work then has no known holder.',
}

function passesOnTooOften({ ref, successors }: Agency, register: Register): boolean {
  const fields = [null, ...new Set(successors.flatMap((successor) => successor.fields))]
  return fields.some((field) => transfersFrom(register, ref, field, END_OF_TIME).length > MAX_TRANSFERS)
}

const END_OF_TIME = lastOfMonth(9999, 12)

const TOO_OFTEN: Text = {
  vi: `Việc của cơ quan này được chuyển tiếp hơn ${MAX_TRANSFERS} lần.`,
  en: `The work of this body is transferred more than ${MAX_TRANSFERS} times.`,
}

const HELP: Text = {
  vi: 'Cơ quan cũ kết thúc hết ngày through; cơ quan kế nhiệm nhận từ ngày liền sau (from).',
  en: 'The old body ends at the end of its through day; its successor takes over the next day (from).',
}
