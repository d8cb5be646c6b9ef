import { type OfficeDocument, paragraphText } from '../../documents/document.ts'
import { blank, check, type DraftCheck, quotedWords } from '../check.ts'
import { listAtStart } from '../names/agency-list.ts'
import { startsName } from '../names/body-names.ts'
import type { NameFinder } from '../names/name-finder.ts'
import type { Heading } from './heading.ts'

/** The office of a committee, below its name. */
const OFFICE = /^(.*)\s+VĂN PHÒNG$/u

/** Who issues a document, by its heading; failing that by a sentence in which the province's committee says so. */
export function issuerOf(
  heading: Heading,
  { blocks }: OfficeDocument,
  finder: NameFinder,
): { readonly id: string | null; readonly check: DraftCheck | null } {
  const lines = [
    ...(heading.issuer === null
      ? []
      : [
          heading.issuer,
          heading.issuer.replace(/^.*?(?=(?:SỞ|BAN|VĂN PHÒNG|CHI CỤC)\s)/u, ''),
          ...(OFFICE.test(heading.issuer) ? [heading.issuer.replace(OFFICE, 'VĂN PHÒNG $1')] : []),
        ]),
  ]
  for (const line of [...lines].reverse()) {
    const [body] = listAtStart(line, finder).bodies
    if (body !== undefined) return { id: body.id, check: null }
  }
  const said = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          ...paragraphText(block)
            .slice(0, 3000)
            .matchAll(
              /(UBND tỉnh|Ủy ban nhân dân tỉnh|Chủ tịch UBND tỉnh)\s+(?:ban hành|yêu cầu|đề nghị|giao)/giu,
            ),
        ]
      : [],
  )
  const [body] = said[0] === undefined ? [] : listAtStart(said[0][1] ?? '', finder).bodies
  if (body !== undefined)
    return {
      id: body.id,
      check: check(
        'chosen',
        `cơ quan ban hành lấy từ ${quotedWords(said[0]?.[0] ?? '')}`,
        `the issuer is taken from ${quotedWords(said[0]?.[0] ?? '')}`,
      ),
    }
  return {
    id: heading.issuer !== null && startsName(heading.issuer) ? heading.issuer : null,
    check: blank('cơ quan ban hành có trong sổ', 'an issuer that the register has'),
  }
}
