import {
  AlignmentType,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'

/** Twentieths of a point, of which an inch of 25.4 mm has 1,440. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

type Orientation = 'portrait' | 'landscape'

/** A4 with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20 mm, left 30, right 15. */
const MARGIN = {
  top: twips(20),
  bottom: twips(20),
  left: twips(30),
  right: twips(15),
  header: twips(10),
  footer: twips(10),
}

const [SHORT, LONG] = [twips(210), twips(297)]

/** The width between the margins, in twentieths of a point. */
export const PAPER: Readonly<Record<Orientation, { readonly textWidth: number }>> = {
  portrait: { textWidth: SHORT - MARGIN.left - MARGIN.right },
  landscape: { textWidth: LONG - MARGIN.left - MARGIN.right },
}

/** A section on A4, its pages numbered from 1, the number not shown on the first. */
export function pageProperties(orientation: Orientation): NonNullable<ISectionOptions['properties']> {
  const turned = orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    titlePage: true,
    page: {
      size: { width: SHORT, height: LONG, orientation: turned },
      margin: MARGIN,
      pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
    },
  }
}

/** The page number in the middle of the top margin, in Arabic numerals of 13 points. */
export function pageNumberHeaders(): NonNullable<ISectionOptions['headers']> {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 26 })
  return {
    default: new Header({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
    }),
    first: new Header({ children: [new Paragraph('')] }),
  }
}
