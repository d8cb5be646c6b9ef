import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import type { Text } from '../domain/text.ts'
import type { Check, Workspace } from './support/check.ts'
import { memoizePerWorkspace } from './support/memo.ts'

export const duplicateId: Check = {
  code: 'duplicate-id',
  severity: 'error',
  title: { vi: 'Mã bị trùng', en: 'An id used twice' },
  why: {
    vi: 'Mã phải chỉ đúng một thứ: kết quả ghi cho một mã trùng thì không biết là của việc nào.',
    en: 'An id must mean one thing: nobody knows to which of the two a result recorded for it belongs.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo quý, lead: [so-noi-vu], deadline: Hằng quý }
  - { id: "1", title: Báo cáo năm, lead: [so-noi-vu], deadline: Hằng năm }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo quý, lead: [so-noi-vu], deadline: Hằng quý }
  - { id: "2", title: Báo cáo năm, lead: [so-noi-vu], deadline: Hằng năm }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Đổi một trong hai mã; ghi nhận chép hai lần thì xóa một; kế hoạch, sổ cơ quan hay lịch nghỉ khai trong hai tệp thì giữ lại một tệp.',
    en: 'Change one of the two ids; if a record was copied twice, delete one; if a plan, register or calendar is declared in two files, keep one.',
  },
  *plan({ id, tasks }, { planFiles }) {
    yield* inSeveralFiles(['id'], id, planFiles.get(id), { vi: 'Kế hoạch', en: 'The plan' })
    yield* repeatedIds(tasks, (index) => ['tasks', index, 'id'], { vi: 'Nhiệm vụ', en: 'The task' })
    for (const [index, task] of tasks.entries()) {
      const at = (number: number) => ['tasks', index, 'deliverables', number, 'id']
      yield* repeatedIds(task.deliverables, at, { vi: 'Sản phẩm', en: 'The deliverable' })
    }
  },
  *province({ id, agencies, groups }, { provinceFiles }) {
    yield* inSeveralFiles(['province'], id, provinceFiles.get(id), {
      vi: 'Sổ cơ quan của',
      en: 'The register of',
    })
    const at = (index: number) =>
      index < agencies.length ? ['agencies', index, 'id'] : ['groups', index - agencies.length, 'id']
    yield* repeatedIds([...agencies, ...groups], at, { vi: 'Mã', en: 'The id' })
  },
  *calendar({ year }, { calendarFiles }) {
    const id = String(year)
    const what = { vi: 'Lịch nghỉ năm', en: 'The calendar of' }
    yield* inSeveralFiles(['year'], id, calendarFiles.get(id), what, { vi: 'năm', en: 'year' })
  },
  *records(records, workspace) {
    const firstFile = firstFiles(workspace.recordFiles, workspace)
    const ownFile = workspace.recordFiles.get(records)
    const at = (index: number) => ['records', index, 'id']
    yield* repeatedIds(records.records, at, { vi: 'Ghi nhận', en: 'The record' })
    const seen = new Set<string>()
    for (const [index, { id }] of records.records.entries()) {
      const first = firstFile.get(id)
      if (first !== undefined && first !== ownFile && !seen.has(id)) yield inEarlierFile(at(index), id, first)
      seen.add(id)
    }
  },
}

/** For each record id in several files of the plan, the first of these files. */
const firstFiles = memoizePerWorkspace(
  (files: Workspace['recordFiles']): ReadonlyMap<string, string> =>
    new Map(
      files.size < 2
        ? []
        : [...files].reverse().flatMap(([{ records }, file]) => records.map(({ id }) => [id, file])),
    ),
)

function inEarlierFile(at: FindingPlace, id: string, file: string): Finding {
  return finding(
    at,
    {
      vi: `Ghi nhận “${id}” đã có trong tệp khác của kế hoạch này, và chỉ lần ấy được tính.`,
      en: `The record “${id}” is already in another file of this plan, and only that one counts.`,
    },
    {
      help: {
        vi: 'Xóa một trong hai, hoặc đổi mã nếu là hai việc khác nhau.',
        en: 'Delete one of the two, or give it another id if it is another event.',
      },
      related: [{ file, at: [], message: { vi: 'có ở đây', en: 'is here' } }],
    },
  )
}

function* repeatedIds(
  items: readonly { readonly id: string }[],
  at: (index: number) => FindingPlace,
  what: Text,
): Generator<Finding> {
  const seen = new Set<string>()
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) {
      yield finding(
        at(index),
        { vi: `${what.vi} “${id}” đã có ở trên.`, en: `${what.en} “${id}” is already above.` },
        { help: { vi: 'Đổi một trong hai mã cho khác nhau.', en: 'Give one of the two another id.' } },
      )
    }
    seen.add(id)
  }
}

/** Reported in every file that declares the id, since none of them is the right one by itself. */
function* inSeveralFiles(
  at: FindingPlace,
  id: string,
  files: readonly string[] | undefined,
  what: Text,
  key: Text = { vi: 'mã', en: 'id' },
): Generator<Finding> {
  const [first, ...others] = files ?? []
  if (first === undefined || others.length === 0) return
  yield finding(
    at,
    {
      vi: `${what.vi} “${id}” được khai trong nhiều tệp.`,
      en: `${what.en} “${id}” is declared in several files.`,
    },
    {
      help: { vi: `Giữ lại một tệp, hoặc đổi ${key.vi}.`, en: `Keep one file, or change the ${key.en}.` },
      related: (files ?? []).slice(0, MOST_RELATED).map((file) => ({
        file,
        at,
        message: { vi: 'khai ở đây', en: 'declared here' },
      })),
    },
  )
}

/** Without a limit, each of a thousand files with the same id would list all the others: a million places. */
const MOST_RELATED = 20
