import type { Language } from '../../domain/text.ts'
import type { Day } from '../../domain/time/day.ts'
import { html } from './html.ts'
import type { Letter } from './letter.ts'
import type { Booklet } from './page.ts'
import type { ReportFormat } from './report-format.ts'

/** A report laid out in pages. */
interface LaidOut {
  readonly booklet: Booklet
  /** What goes before it in a Word document; null where it goes alone. */
  readonly letter: Letter | null
  readonly language: Language
  /** The day on which it says that it was made. */
  readonly day: Day
}

/** The formats in which a report goes over a desk: a page to print, a Word document, an Excel workbook. */
export function bookletFormats<View, Style>(
  laidOut: (view: View, style: Style) => LaidOut,
): readonly ReportFormat<View, Style>[] {
  return [
    {
      name: 'html',
      reader: 'person',
      bom: 'never',
      render: (view, style) => {
        const { booklet, language } = laidOut(view, style)
        return [...html(booklet, language)].join('')
      },
    },
    {
      name: 'docx',
      reader: 'person',
      bom: 'never',
      render: async (view, style) => {
        const { booklet, letter, language, day } = laidOut(view, style)
        const { docx } = await import('./docx.ts')
        return docx(booklet, letter, language, day)
      },
    },
    {
      name: 'xlsx',
      reader: 'person',
      bom: 'never',
      render: async (view, style) => {
        const { booklet, language } = laidOut(view, style)
        const { xlsx } = await import('./xlsx.ts')
        return xlsx(booklet, language)
      },
    },
  ]
}
