import {
  type CoverageState,
  type CoverageView,
  type CoveringProvince,
  STATES,
  type UpperDuty,
} from '../../domain/carrying/coverage-view.ts'
import type { Confidence } from '../../domain/plan.ts'
import type { Text } from '../../domain/text.ts'
import { cell, type KeyedColumn, type Say, type Section, tableOf } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { carryingText, citedPlan, endingText } from './words.ts'

/** Each duty, with the provinces that carry it out. */
export function dutySection(view: CoverageView, say: Say): Section {
  const named = new Map(view.provinces.map(({ id, name }) => [id, name]))
  const provincesIn = ({ provinces }: UpperDuty, state: CoverageState) =>
    cell(
      printable(
        provinces.flatMap((one) => (one.state === state ? (named.get(one.province) ?? []) : [])).join(', '),
      ),
    )
  const columns: readonly KeyedColumn<UpperDuty>[] = [
    { key: 'task', title: { vi: 'Mục', en: 'Task' }, share: 6, cell: ({ task }) => cell(task) },
    {
      key: 'title',
      title: { vi: 'Nhiệm vụ', en: 'Duty' },
      share: 30,
      cell: (duty) => cell(dutyText(duty, say)),
    },
    {
      key: 'confidence',
      title: SURE,
      share: 10,
      cell: ({ confidence }) => cell(say(CONFIDENCE[confidence])),
    },
    {
      key: 'carried-out',
      title: { vi: 'Tỉnh triển khai', en: 'Carried out by' },
      share: 18,
      cell: (duty) => {
        const found = provincesIn(duty, 'carried-out')
        return found.text === '' && view.of.inForce && duty.ended === undefined
          ? cell(say(NOBODY), 'bad')
          : found
      },
    },
    ...(['none', 'unknown'] as const).map(
      (state): KeyedColumn<UpperDuty> => ({
        key: state,
        title: STATES[state],
        share: 14,
        cell: (duty) => provincesIn(duty, state),
      }),
    ),
  ]
  return { title: say(BY_DUTY), table: tableOf(columns, view.duties, say) }
}

/** What is asked for, and what repealed it where something did; what replaced the whole stands in the heading. */
function dutyText({ title, ended }: UpperDuty, say: Say): string {
  return printable(ended?.how === 'repealed' ? `${title} (${say(endingText(ended))})` : title)
}

const SURE: Text = { vi: 'Độ tin cậy', en: 'Confidence' }

const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  stated: { vi: 'Văn bản nêu', en: 'Stated' },
  reported: { vi: 'Báo chí', en: 'Reported' },
  inferred: { vi: 'Suy ra', en: 'Inferred' },
}

const NOBODY: Text = { vi: 'chưa thấy tỉnh nào', en: 'no province found' }

/** A section for each province that carries the document out, all with the same columns. */
export function provinceSections(view: CoverageView, say: Say): readonly Section[] {
  return view.provinces
    .filter(({ standing }) => standing === 'carries-out')
    .map(({ id, name, plans }) => ({
      title: printable(`${name}: ${plans.map((plan) => citedPlan(plan, say)).join('; ')}`),
      table: tableOf(columnsOf(say), linesOf(id, view, say), say),
    }))
}

/** The provinces that do not, or are not asked, and why. */
export function otherSections({ provinces }: CoverageView, say: Say): readonly Section[] {
  const others = provinces.filter(({ standing }) => standing !== 'carries-out')
  return others.length === 0 ? [] : [{ title: say(OTHERS), table: tableOf(otherColumns(say), others, say) }]
}

export const PROVINCE: Text = { vi: 'Tỉnh', en: 'Province' }

const OTHERS: Text = { vi: 'Tỉnh khác', en: 'Other provinces' }

function otherColumns(say: Say): readonly KeyedColumn<CoveringProvince>[] {
  return [
    {
      key: 'province',
      title: PROVINCE,
      share: 12,
      cell: ({ name }) => cell(printable(name)),
    },
    {
      key: 'plans',
      title: { vi: 'Văn bản', en: 'Documents' },
      share: 30,
      cell: ({ plans }) => cell(plans.map((plan) => citedPlan(plan, say)).join('; ')),
    },
    {
      key: 'state',
      title: STATE,
      share: 14,
      cell: ({ standing }) => {
        const state = standing === 'not-applicable' ? standing : 'not-stated'
        return cell(say(STATES[state]), TONES[state])
      },
    },
    {
      key: 'why',
      title: { vi: 'Vì sao', en: 'Why' },
      share: 34,
      cell: ({ standing }) => cell(say(standing === 'not-applicable' ? OLDER : SILENT)),
    },
  ]
}

const OLDER: Text = {
  vi: 'Văn bản của tỉnh đều có trước, không phải văn bản triển khai',
  en: 'All documents of the province are older, and cannot carry it out',
}

const SILENT: Text = {
  vi: 'Không nguồn nào nêu văn bản của tỉnh là để triển khai văn bản này',
  en: 'No source says that a document of the province carries this one out',
}

interface Line {
  readonly task: string
  readonly title: string
  readonly state: CoverageState
  readonly by: readonly string[]
  readonly confidence: Confidence | null
}

function linesOf(id: string, view: CoverageView, say: Say): readonly Line[] {
  return view.duties.flatMap((duty) => {
    const { task, provinces } = duty
    const own = provinces.find(({ province }) => province === id)
    if (own === undefined) return []
    const [first] = own.by
    const by = own.by.map((one) => carryingText(one, view, say))
    return [{ task, title: dutyText(duty, say), state: own.state, by, confidence: first?.confidence ?? null }]
  })
}

function columnsOf(say: Say): readonly KeyedColumn<Line>[] {
  return [
    { key: 'task', title: { vi: 'Mục', en: 'Task' }, share: 6, cell: ({ task }) => cell(task) },
    {
      key: 'title',
      title: { vi: 'Nhiệm vụ', en: 'Duty' },
      share: 32,
      cell: ({ title }) => cell(title),
    },
    {
      key: 'state',
      title: STATE,
      share: 14,
      cell: ({ state }) => cell(say(STATES[state]), TONES[state]),
    },
    { key: 'by', title: { vi: 'Triển khai ở', en: 'By' }, share: 28, cell: ({ by }) => cell(by.join('; ')) },
    {
      key: 'confidence',
      title: SURE,
      share: 10,
      cell: ({ confidence }) => cell(confidence === null ? '' : say(CONFIDENCE[confidence])),
    },
  ]
}

const STATE: Text = { vi: 'Tình trạng', en: 'State' }

const TONES = {
  'carried-out': 'good',
  none: 'bad',
  unknown: 'warning',
  'not-stated': 'warning',
  'not-applicable': 'quiet',
} as const satisfies Readonly<Record<CoverageState, string>>

export const BY_DUTY: Text = { vi: 'Theo nhiệm vụ', en: 'By duty' }
