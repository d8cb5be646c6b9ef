import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { type Suggester, suggester } from '../domain/names/nearest.ts'
import type { Check } from './support/check.ts'

export const unknownSource: Check = {
  code: 'unknown-source',
  severity: 'error',
  title: { vi: 'Nguồn chưa khai', en: 'A source that is not declared' },
  why: {
    vi: 'Mỗi điều ghi trong tệp phải tìm lại được ở một nguồn đã khai trong sources.',
    en: 'Everything in a file must be traceable to a source declared under sources.',
  },
  examples: {
    wrong: {
      plan: `sources:
  toan-van: { title: Toàn văn kế hoạch, kind: official-text }
tasks:
  - id: "1"
    title: Báo cáo
    lead: [so-noi-vu]
    deadline: Hằng quý
    stated: { in: toan-vam, at: mục II }`,
    },
    right: {
      plan: `sources:
  toan-van: { title: Toàn văn kế hoạch, kind: official-text }
tasks:
  - id: "1"
    title: Báo cáo
    lead: [so-noi-vu]
    deadline: Hằng quý
    stated: { in: toan-van, at: mục II }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Sửa khóa, hoặc khai nguồn trong sources.',
    en: 'Fix the key, or declare the source under sources.',
  },
  *plan({ tasks, sources }) {
    const suggested = suggester()
    for (const [index, { stated }] of tasks.entries()) {
      if (stated !== null && !sources.has(stated.in))
        yield* undeclaredSource(stated.in, ['tasks', index, 'stated', 'in'], sources, suggested)
    }
  },
  *province({ agencies, groups, sources }) {
    const suggested = suggester()
    for (const [index, { source }] of agencies.entries())
      yield* undeclaredSource(source, ['agencies', index, 'source'], sources, suggested)
    for (const [index, { source }] of groups.entries()) {
      if (source !== null) yield* undeclaredSource(source, ['groups', index, 'source'], sources, suggested)
    }
  },
  *calendar({ spans, makeUpDays, sources }) {
    const suggested = suggester()
    for (const [index, { source }] of spans.entries()) {
      if (source !== null) yield* undeclaredSource(source, ['days-off', index, 'source'], sources, suggested)
    }
    for (const [index, { source }] of makeUpDays.entries()) {
      if (source !== null) yield* undeclaredSource(source, ['worked', index, 'source'], sources, suggested)
    }
  },
}

function* undeclaredSource(
  key: string,
  at: FindingPlace,
  sources: Pick<ReadonlySet<string>, 'has' | 'keys'>,
  suggested: Suggester,
): Generator<Finding> {
  if (sources.has(key)) return
  const suggest = suggested(key, () => sources.keys())
  yield finding(
    at,
    {
      vi: `Nguồn “${key}” không có trong sources của tệp này.`,
      en: `The source “${key}” is not declared under sources in this file.`,
    },
    {
      suggest,
      help: didYouMean(suggest, { vi: `Khai ${key} trong sources.`, en: `Declare ${key} under sources.` }),
    },
  )
}
