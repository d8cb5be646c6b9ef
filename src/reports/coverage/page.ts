import type { CoverageView } from '../../domain/carrying/coverage-view.ts'
import type { Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import type { Booklet, Page, Say, Section } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { fileNames, withoutText } from '../words/plan-name.ts'
import { BY_DUTY, dutySection, otherSections, PROVINCE, provinceSections } from './sections.ts'
import { citedPlan, endingText } from './words.ts'

/** The page of `coverage`: each duty with the provinces that carry it out, then each province with its duties. */
export function coveragePage(view: CoverageView, say: Say): Page {
  return {
    title: titleOf(view, say),
    heading: headingOf(view, say),
    sections: [dutySection(view, say), ...provinceSections(view, say), ...otherSections(view, say)],
    notes: [],
  }
}

/** The same as a report, a page each. */
export function coverageBooklet(view: CoverageView, say: Say): Booklet {
  const { title, heading } = coveragePage(view, say)
  const leaf = (id: string, name: string, sections: readonly Section[]) => ({
    id,
    name,
    short: name,
    page: () => ({ title, heading, sections, notes: [] }),
  })
  const [byProvince, others] = [provinceSections(view, say), otherSections(view, say)]
  return {
    summary: null,
    leaves: [
      { ...leaf('duties', say(BY_DUTY), [dutySection(view, say)]), sections: 'unnamed' as const },
      ...(byProvince.length === 0
        ? []
        : [
            {
              ...leaf('provinces', say(BY_PROVINCE), byProvince),
              sections: { title: say(PROVINCE), share: 20 },
            },
          ]),
      ...others.map((section) => ({
        ...leaf('others', section.title, [section]),
        sections: 'unnamed' as const,
      })),
    ],
  }
}

const BY_PROVINCE: Text = { vi: 'Theo tỉnh', en: 'By province' }

function titleOf({ of, asOf }: CoverageView, say: Say): string {
  const document = citedPlan(of, say)
  return say({
    vi: `TRIỂN KHAI ${document}, tính đến hết ngày ${formatDay(asOf, 'vi')}`,
    en: `WHO CARRIES OUT ${document}, at the end of ${asOf}`,
  })
}

function headingOf({ of, duties, provinces, unread, without }: CoverageView, say: Say): readonly string[] {
  const inferred = duties.filter(({ confidence }) => confidence === 'inferred').length
  const partly = provinces.flatMap(({ standing, plans }) =>
    standing === 'carries-out' ? plans.filter(({ known }) => known === 'in-part') : [],
  )
  return [
    printable(of.title),
    ...(of.inForce
      ? []
      : [
          say({
            vi: `Chưa ban hành vào ngày này; hỏi từ ngày ${formatDay(of.knownBy, 'vi')}`,
            en: `Not issued by this day; ask from ${of.knownBy} on`,
          }),
        ]),
    ...(of.replaced === undefined ? [] : [printable(say(endingText(of.replaced)))]),
    ...(inferred === 0
      ? []
      : [
          say({
            vi: `${inferred}/${duties.length} nhiệm vụ là suy ra, chưa đối chiếu với văn bản gốc`,
            en: `Inferred, and not compared with the document itself: ${inferred} of ${duties.length} duties`,
          }),
        ]),
    ...(partly.length === 0
      ? []
      : [
          say({
            vi: `Chỉ biết một phần: ${partly.map((plan) => citedPlan(plan, say)).join('; ')}. Nhiệm vụ không thấy ở đó là chưa rõ, không phải chưa làm`,
            en: `Known in part only: ${partly.map((plan) => citedPlan(plan, say)).join('; ')}. A duty not found there is not known, rather than not carried out`,
          }),
        ]),
    ...(unread.length === 0
      ? []
      : [
          say({
            vi: `Không đọc được kế hoạch ${fileNames(unread)}: nhiệm vụ không thấy ở đâu là chưa rõ`,
            en: `${fileNames(unread)} cannot be read: a duty not found anywhere is not known`,
          }),
        ]),
    ...withoutText(without, say),
  ]
}
