import type { Register } from '../domain/agencies/register.ts'
import type { Text } from '../domain/text.ts'
import type { Heading } from './heading/heading.ts'

/** Why there is no draft, and what to do. */
export interface Refusal {
  readonly kind: 'refused'
  readonly because: Text
  readonly help: Text
}

/** Paragraphs and tables: those of some 1,500 pages. */
export const MOST_BLOCKS = 30_000

export const FAR_TOO_LONG: Refusal = {
  kind: 'refused',
  because: {
    vi: `Văn bản dài quá ${MOST_BLOCKS} đoạn.`,
    en: `The document has more than ${MOST_BLOCKS} paragraphs.`,
  },
  help: {
    vi: 'Chép riêng phần giao nhiệm vụ vào một tệp mới, rồi chạy lại.',
    en: 'Copy the part that assigns tasks into a new file, and try again.',
  },
}

export function assignsNothing({ typeName }: Heading): Refusal {
  const name = (typeName ?? 'Báo cáo').toLowerCase()
  return {
    kind: 'refused',
    because: {
      vi: `Văn bản là ${name}: kể việc đã làm hoặc đề nghị, không giao nhiệm vụ.`,
      en: `The document is a “${name}”: it reports or proposes, and assigns nothing.`,
    },
    help: {
      vi: 'Nếu thật sự là văn bản giao việc thì thêm --type, như --type ke-hoach.',
      en: 'Where it does assign tasks, add --type, as in --type ke-hoach.',
    },
  }
}

export function noProvince(province: string | null, register: Register): Refusal {
  const known = [...register.provinces.keys()].join(', ')
  return {
    kind: 'refused',
    because:
      province === null
        ? {
            vi: 'Văn bản không cho biết thuộc tỉnh nào.',
            en: 'The document does not say of which province it is.',
          }
        : { vi: `Không có sổ cơ quan của “${province}”.`, en: `There is no register of “${province}”.` },
    help: {
      vi: `Thêm --province, một trong: ${known}; hoặc một tỉnh có sổ kèm chương trình (plan-check init --province liệt kê).`,
      en: `Add --province, one of: ${known}; or a province whose register comes with the program (plan-check init --province lists them).`,
    },
  }
}
