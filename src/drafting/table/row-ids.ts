import { check, type DraftCheck } from '../check.ts'
import type { TableFinding } from './table-finding.ts'
import type { Row } from './table-rows.ts'

/** The id of a row's task: its printed number where no other row has it, else with the part around; made up where it has none. */
export function idOf(
  row: Row,
  finding: TableFinding,
): { readonly id: string; readonly cited: string; readonly checks: readonly DraftCheck[] } {
  const printed = /^[(]?(\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]+(?:\.\d+)*)[.)]*$/iu.exec(
    (row.words.number ?? '').trim(),
  )?.[1]
  const section = sectionOf(finding)
  if (printed !== undefined) {
    finding.last = { number: printed, more: 0 }
    const plain = printed.replace(/^0+(?=\d)/, '')
    const id = finding.numbers === 'once' || section === null ? plain : `${section}.${plain}`
    return { id: idSafe(id), cited: printed, checks: [] }
  }
  finding.last.more += 1
  const id =
    finding.last.number === ''
      ? `${finding.around.number}.${row.index + 1}`
      : `${finding.tasks.at(-1)?.id.replace(/-\d+$/, '') ?? ''}-${finding.last.more + 1}`
  return {
    id: idSafe(id),
    cited: '',
    checks: [
      check(
        'made-id',
        `dòng không có số; mã “${id}” do bản nháp đặt`,
        `the row has no number; the id “${id}” is the draft's`,
      ),
    ],
  }
}

function idSafe(id: string): string {
  return (
    id
      .replace(/[^0-9A-Za-zĐđ.-]+/g, '')
      .replace(/\.{2,}/g, '.')
      .replace(/^[.-]+|[.-]+$/g, '') || 'x'
  )
}

/** The part around a row, as a person cites it. */
export function inWords(section: string): string {
  return section.replace(/^PL(?=\.|$)/, 'Phụ lục')
}

/** The section of a row's task, as a person cites it. */
export function sectionInWords(finding: TableFinding): string | null {
  const section = sectionOf(finding)
  return section === null ? null : inWords(section)
}

function sectionOf({ around, heading }: TableFinding): string | null {
  const own = /^(?:[IVX]+|[A-HĐ])$/.test(heading) ? heading : ''
  return [around.section, own].filter(Boolean).join('.') || null
}
