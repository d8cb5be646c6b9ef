import {
  type CarryingTask,
  type CoverageView,
  type CoveredDuty,
  type CoveringProvince,
  STATES,
  type UpperDuty,
} from '../../domain/carrying/coverage-view.ts'
import type { Language } from '../../domain/text.ts'
import { type CsvColumn, csvTable, csvText } from '../draw/csv.ts'

interface Line {
  readonly duty: UpperDuty
  readonly province: CoveringProvince
  readonly covered: CoveredDuty
  /** Null where nothing carries the duty out. */
  readonly by: CarryingTask | null
}

/** A row for each duty, province and task that carries it out; one without a task where none does. */
export function coverageCsv(view: CoverageView, language: Language): string {
  const numbers = new Map(
    view.provinces.flatMap(({ plans }) => plans.map(({ plan, number }) => [plan, number])),
  )
  const columns: readonly CsvColumn<Line>[] = [
    { key: 'of', value: () => view.of.plan },
    { key: 'ofNumber', value: () => csvText(view.of.number) },
    { key: 'task', value: ({ duty }) => duty.task },
    { key: 'taskTitle', value: ({ duty }) => csvText(duty.title) },
    { key: 'taskConfidence', value: ({ duty }) => duty.confidence },
    { key: 'province', value: ({ province }) => province.id },
    { key: 'provinceName', value: ({ province }) => csvText(province.name) },
    { key: 'state', value: ({ covered }) => covered.state },
    { key: 'stateName', value: ({ covered }) => STATES[covered.state][language] },
    { key: 'plan', value: ({ by }) => by?.plan ?? null },
    { key: 'planNumber', value: ({ by }) => csvText(by === null ? null : numbers.get(by.plan)) },
    { key: 'carryingTask', value: ({ by }) => by?.task ?? null },
    { key: 'carryingTitle', value: ({ by }) => csvText(by?.title) },
    { key: 'carries', value: ({ by }) => by?.carries ?? null },
    { key: 'confidence', value: ({ by }) => by?.confidence ?? null },
    { key: 'ended', value: ({ duty }) => duty.ended?.how ?? null },
    { key: 'endedFrom', value: ({ duty }) => duty.ended?.effective ?? null },
    { key: 'endedBy', value: ({ duty }) => csvText(duty.ended?.document[language]) },
  ]
  return csvTable(columns, linesOf(view))
}

function* linesOf({ duties, provinces }: CoverageView): Generator<Line> {
  for (const duty of duties)
    for (const [at, province] of provinces.entries()) {
      const covered = duty.provinces[at]
      if (covered === undefined) continue
      for (const by of covered.by.length === 0 ? [null] : covered.by) yield { duty, province, covered, by }
    }
}
