import type { ObligationLine, TaskLine } from '../../domain/follow-up/view.ts'
import type { Language } from '../../domain/text.ts'

/** What a product is to reach and has reached, as it stands beside it; empty where it has no target. */
export function targetText(
  deliverable: TaskLine['deliverables'][number] | undefined,
  { reached }: Pick<ObligationLine, 'reached'>,
  language: Language,
): string {
  const target = deliverable?.target ?? null
  if (target === null) return ''
  const amount = (value: number) => `${number(value, language)} ${target.unit}`
  const goal = { vi: `chỉ tiêu ${amount(target.value)}`, en: `target ${amount(target.value)}` }[language]
  if (reached === null) return ` (${goal})`
  return ` (${goal}; ${{ vi: `đã đạt ${amount(reached)}`, en: `reached ${amount(reached)}` }[language]})`
}

/** A number as the language writes it: 500.000 and 47,5 in Vietnamese. Not left to the machine's locale. */
function number(value: number, language: Language): string {
  const [whole = '', fraction] = String(value).split('.')
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`
}
