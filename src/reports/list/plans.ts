import type { Register } from '../../domain/agencies/register.ts'
import type { Plan } from '../../domain/plan.ts'
import { inBoth } from '../../domain/text.ts'
import { dayCell, type List, plainCell } from './list.ts'

/** Every plan, by province: what it is called, when it was issued, and how much is in it. */
export function plansListed(
  plans: readonly Plan[],
  register: Register,
  recordsOf: (plan: string) => number,
): List {
  const provinces = [...new Set(plans.map(({ province }) => province))].sort()
  return {
    subject: 'plans',
    title: { vi: 'KẾ HOẠCH', en: 'PLANS' },
    columns: [
      { key: 'id', title: { vi: 'Mã', en: 'Id' } },
      { key: 'province', title: null },
      { key: 'type', title: null },
      { key: 'number', title: { vi: 'Số, ký hiệu', en: 'Number' } },
      { key: 'issued', title: { vi: 'Ban hành', en: 'Issued' } },
      { key: 'knownBy', title: null },
      { key: 'through', title: { vi: 'Đến hết', en: 'Through' } },
      { key: 'title', title: { vi: 'Trích yếu', en: 'Title' } },
      { key: 'tasks', title: { vi: 'Nhiệm vụ', en: 'Tasks' } },
      { key: 'records', title: { vi: 'Ghi nhận', en: 'Records' } },
    ],
    sections: provinces.map((province) => ({
      title: inBoth(register.provinces.get(province)?.name ?? province),
      rows: plans
        .filter((plan) => plan.province === province)
        .map(({ id, type, number, issue, through, title, tasks }) => [
          ...[plainCell(id), plainCell(province), plainCell(type), plainCell(number)],
          ...[issued(issue), dayCell(issue.by), dayCell(through), plainCell(title)],
          ...[plainCell(tasks.length), plainCell(recordsOf(id))],
        ]),
    })),
  }
}

/** As far as it is known; a plan of which no date is known was there by a day. */
function issued({ text, by }: Plan['issue']) {
  if (text !== null) return dayCell(text)
  const { text: day } = dayCell(by)
  return { value: null, text: { vi: `có trước ${day.vi}`, en: `known by ${day.en}` } }
}
