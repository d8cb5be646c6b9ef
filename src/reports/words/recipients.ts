import type { ObligationLine } from '../../domain/follow-up/view.ts'
import type { Language } from '../../domain/text.ts'
import { type NameWording, namesTogether } from './body-name.ts'

/** The recipients of a product, as they stand beside it: ` – gửi Sở TT&TT (nay là Sở VHTTDL)`; empty where nobody is named. */
export function recipientsText(
  { reportTo, reportToNow }: Pick<ObligationLine, 'reportTo' | 'reportToNow'>,
  view: NameWording,
  language: Language,
): string {
  if (reportTo.length === 0) return ''
  const called = namesTogether([...reportTo, ...reportToNow], view, 'name')
  const listed = (refs: readonly string[]) => refs.map((ref) => called.get(ref) ?? ref).join('; ')
  const others = reportToNow.filter((ref) => !reportTo.includes(ref))
  const now = others.length === 0 ? '' : ` (${{ vi: 'nay là', en: 'now' }[language]} ${listed(others)})`
  return ` – ${{ vi: 'gửi', en: 'to' }[language]} ${listed(reportTo)}${now}`
}
