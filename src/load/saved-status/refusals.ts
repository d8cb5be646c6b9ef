import type { SavedVersion } from '../../domain/follow-up/saved-status.ts'
import type { Text } from '../../domain/text.ts'
import { linesOfText } from '../lines.ts'

/** Why a file is not taken for a saved status, and what to do. */
export interface Refusal {
  readonly kind: 'refused'
  readonly because: Text
  readonly help: Text
}

const SAVE_WHOLE: Text = {
  vi: 'Lưu bằng plan-check status --as-of NGÀY --format json=TỆP.json, không kèm --plan, --agency hay bộ lọc nào khác.',
  en: 'Save it with plan-check status --as-of DATE --format json=FILE.json, without --plan, --agency or any other filter.',
}

/** No JSON from an offset on; where that is the end, the file was cut off. */
export function notJson(text: string, offset: number): Refusal {
  if (text.trim() === '') return refused({ vi: 'tệp trống', en: 'the file is empty' }, SAVE_WHOLE)
  const { line, column } = linesOfText(text).rangeOf(offset, offset).start
  const place = { vi: `dòng ${line}, cột ${column}`, en: `line ${line}, column ${column}` }
  return offset >= text.length
    ? refused(
        { vi: `tệp bị cắt ngang ở ${place.vi}`, en: `the file breaks off at ${place.en}` },
        { vi: `Chép lại cho đủ tệp. ${SAVE_WHOLE.vi}`, en: `Copy the whole file. ${SAVE_WHOLE.en}` },
      )
    : refused({ vi: `không phải JSON: ${place.vi}`, en: `not JSON: ${place.en}` }, SAVE_WHOLE)
}

/** JSON that names no contract. */
export const notOurJson: Refusal = refused(
  {
    vi: 'JSON này không do plan-check status in ra (không có khóa “schema”)',
    en: 'this JSON was not printed by plan-check status (it has no key “schema”)',
  },
  SAVE_WHOLE,
)

/** JSON of another report, or of a version that is not known. */
export function otherContract(schema: string): Refusal {
  const shown = schema.length > 60 ? `${schema.slice(0, 60)}…` : schema
  return schema.startsWith('status/')
    ? refused(
        {
          vi: `chưa biết “${shown}”; đọc được status/v1 và status/v2`,
          en: `“${shown}” is not known; status/v1 and status/v2 are read`,
        },
        {
          vi: 'Dùng bản plan-check đã in ra tệp, hoặc mới hơn.',
          en: 'Use the plan-check that printed the file, or a newer one.',
        },
      )
    : refused(
        {
          vi: `đây là “${shown}”, không phải status/v1 hay status/v2`,
          en: `this is “${shown}”, neither status/v1 nor status/v2`,
        },
        SAVE_WHOLE,
      )
}

/** A value of another form than its contract says, at a place in the values. */
export function wrongForm(at: string, version: SavedVersion): Refusal {
  return refused(
    { vi: `${at}: không đúng dạng của ${version}`, en: `${at}: not of the form of ${version}` },
    {
      vi: 'Tệp đã bị sửa sau khi in; dùng bản gốc.',
      en: 'The file was changed after it was printed; use the original.',
    },
  )
}

/** A part of a status: what was filtered out is neither gone nor there. */
export function isNotWhole(listed: number): Refusal {
  return refused(
    {
      vi: `tệp liệt kê ${listed} việc, không khớp Tổng số của chính nó: đã lưu bằng bộ lọc hoặc --owed, hoặc bị cắt bớt`,
      en: `it lists ${listed} duties, which is not what its totals say: it was saved with a filter or --owed, or cut down`,
    },
    SAVE_WHOLE,
  )
}

/** More than can be held at once. */
export function tooManyLines(most: number): Refusal {
  return refused(
    { vi: `tệp có hơn ${most} việc`, en: `it has more than ${most} duties` },
    {
      vi: 'Chia thư mục kế hoạch, hoặc so từng phần.',
      en: 'Split the folder of plans, and compare it part by part.',
    },
  )
}

function refused(because: Text, help: Text): Refusal {
  return { kind: 'refused', because, help }
}
