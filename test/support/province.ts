// A province that does not exist, Mẫu: what the tests share of its register and of its plans.

/** What a test wants of a register besides its province. */
export interface RegisterParts {
  /** The bodies, each a line of YAML as it stands in the list. */
  readonly agencies: readonly string[]
  /** Groups, each such a line. */
  readonly groups?: readonly string[]
}

/** An agency of the register below, as a line of its list; `more` goes on with `, key: value`. */
export function agency(id: string, name: string, kind = 'so', more = ''): string {
  return `{ id: ${id}, name: ${name}, kind: ${kind}${more}, source: luat, confidence: stated }`
}

/** The head of every register of the province: the provincial people's committee comes first. */
export function registerOf({ agencies, groups = [] }: RegisterParts): string {
  const all = [agency('ubnd-tinh', 'UBND tỉnh Mẫu', 'ubnd-tinh'), ...agencies]
  return `schema: agencies/v1
province: mau
name: Mẫu
sources:
  luat: { title: Luật hư cấu, kind: law }
agencies:
${listed(all)}${groups.length === 0 ? '' : `groups:\n${listed(groups)}`}`
}

/** A plan of the province, `mau-01`, with these tasks, each a line of YAML as it stands in the list. */
export function planOf(tasks: readonly string[], issued = '2023-07-03'): string {
  return `schema: plan/v1
id: mau-01
province: mau
number: 01/KH-UBND
type: ke-hoach
title: Kế hoạch hư cấu
issuer: ubnd-tinh
issued: ${issued}
tasks:
${listed(tasks)}`
}

/** The register of most tests: two departments. */
export const register = registerOf({
  agencies: [agency('so-noi-vu', 'Sở Nội vụ'), agency('so-tu-phap', 'Sở Tư pháp')],
})

/** The plan of most tests, with two tasks: one due at the end of 2023, one at the end of June 2024. */
export const plan = planOf([
  '{ id: "1", title: Nộp báo cáo, lead: [so-noi-vu], deadline: Trong năm 2023 }',
  '{ id: "2", title: Mở hội nghị, lead: [so-tu-phap], deadline: Tháng 6/2024 }',
])

/** The smallest register there can be: one province, and one agency in it. */
export const SMALL_REGISTER = `schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: inferred }
`

function listed(items: readonly string[]): string {
  return items.map((item) => `  - ${item}\n`).join('')
}
