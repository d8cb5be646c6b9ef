import type { CarryingTask, CitedPlan, CoverageView, Ending } from '../../domain/carrying/coverage-view.ts'
import type { Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { documentKind } from '../words/document-kind.ts'

/** A document as a page cites it: `129/KH-UBND ngày 3/7/2023`, or by its kind, issuer and month where it has no number. */
export function citedPlan({ number, type, issuerName, issued, knownBy }: CitedPlan, say: Say): string {
  const kind = documentKind(type)
  const name = number ?? say({ vi: `${kind.vi} của ${issuerName}`, en: `${kind.en} of ${issuerName}` })
  const day = { vi: formatDay(issued ?? knownBy, 'vi'), en: formatDay(issued ?? knownBy, 'en') }
  const when =
    issued === null
      ? { vi: `có trước ${day.vi}`, en: `known by ${day.en}` }
      : issued.length === 7
        ? { vi: `tháng ${day.vi}`, en: `of ${day.en}` }
        : { vi: `ngày ${day.vi}`, en: `of ${day.en}` }
  return printable(`${name} ${say(when)}`)
}

/** Since when and by what a duty, or the document, no longer stands. */
export function endingText({ how, document, effective }: Ending): Text {
  const day = formatDay(effective, 'vi')
  return how === 'replaced'
    ? {
        vi: `Đã được thay thế từ ngày ${day} bởi ${document.vi}`,
        en: `Replaced from ${effective} on by ${document.en}`,
      }
    : {
        vi: `bị bãi bỏ từ ngày ${day} bởi ${document.vi}`,
        en: `repealed from ${effective} on by ${document.en}`,
      }
}

/** A document within a table: its number, or its id where it has none. */
function shortName(plan: string, { provinces, of }: CoverageView): string {
  const known = [of, ...provinces.flatMap(({ plans }) => plans)].find((one) => one.plan === plan)
  return known?.number ?? plan
}

/** What carries a duty out: `129/KH-UBND mục 5.1`, and through what where it does so through another task. */
export function carryingText({ plan, task, carries }: CarryingTask, view: CoverageView, say: Say): string {
  const own = placed(shortName(plan, view), task, say)
  const [above = '', item = ''] = carries.split('#')
  if (above === view.of.plan) return printable(own)
  const between = placed(shortName(above, view), item, say)
  return printable(say({ vi: `${own} (qua ${between})`, en: `${own} (through ${between})` }))
}

function placed(document: string, task: string, say: Say): string {
  return say({ vi: `${document} mục ${task}`, en: `${document} task ${task}` })
}
