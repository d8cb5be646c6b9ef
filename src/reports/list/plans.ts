import type { Register } from '../../domain/agencies/register.ts'
import type { Plan } from '../../domain/plan.ts'
import { inBoth } from '../../domain/text.ts'
import { dayCell, type List, type ListCell, type ListColumnOf, listOf, plainCell } from './list.ts'

/** Every plan, by province: what it is called, when it was issued, and how much is in it. */
export function plansListed(
  plans: readonly Plan[],
  register: Register,
  recordsOf: (plan: string) => number,
): List {
  const provinces = [...new Set(plans.map(({ province }) => province))].sort()
  const columns: readonly ListColumnOf<Plan>[] = [
    { key: 'id', title: { vi: 'Mã', en: 'Id' }, cell: ({ id }) => plainCell(id) },
    { key: 'province', title: null, cell: ({ province }) => plainCell(province) },
    { key: 'type', title: null, cell: ({ type }) => plainCell(type) },
    { key: 'number', title: { vi: 'Số, ký hiệu', en: 'Number' }, cell: ({ number }) => plainCell(number) },
    { key: 'issued', title: { vi: 'Ban hành', en: 'Issued' }, cell: ({ issue }) => issuedCell(issue) },
    { key: 'knownBy', title: null, cell: ({ issue }) => dayCell(issue.by) },
    { key: 'through', title: { vi: 'Đến hết', en: 'Through' }, cell: ({ through }) => dayCell(through) },
    { key: 'title', title: { vi: 'Trích yếu', en: 'Title' }, cell: ({ title }) => plainCell(title) },
    { key: 'tasks', title: { vi: 'Nhiệm vụ', en: 'Tasks' }, cell: ({ tasks }) => plainCell(tasks.length) },
    { key: 'records', title: { vi: 'Ghi nhận', en: 'Records' }, cell: ({ id }) => plainCell(recordsOf(id)) },
  ]
  return listOf(
    { subject: 'plans', title: { vi: 'KẾ HOẠCH', en: 'PLANS' } },
    columns,
    provinces.map((province) => ({
      title: inBoth(register.province(province)?.name ?? province),
      items: plans.filter((plan) => plan.province === province),
    })),
  )
}

/** The date of issue as far as it is known, or else the day by which the plan is known to exist. */
function issuedCell({ text, by }: Plan['issue']): ListCell {
  if (text !== null) return dayCell(text)
  const { text: day } = dayCell(by)
  return { value: null, text: { vi: `có trước ${day.vi}`, en: `known by ${day.en}` } }
}
