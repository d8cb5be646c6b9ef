import { codePointName } from '../invisible.ts'
import { NOT_PRINTABLE } from '../not-printable.ts'
import { type YamlError, yamlError } from './yaml-errors.ts'

/**
 * The errors of characters that YAML does not allow in a text (YAML 1.2.2, section 5.1), the first of each line; as
 * many as a person would read. Other readers refuse the whole file for one of them.
 */
export function controlCharacters(text: string): readonly YamlError[] {
  return [...text.matchAll(THROUGH_FIRST)].slice(0, MOST).map(({ index, 0: line }) => {
    const character = line.slice(line.search(FORBIDDEN))
    const start = index + line.length - character.length
    const name = codePointName(character)
    return yamlError(
      'yaml-syntax',
      [start, start + 1],
      {
        vi: `Ký tự ${name} ở đây không được có trong tệp YAML.`,
        en: `The character ${name} here is not allowed in a YAML file.`,
      },
      {
        vi: 'Xóa ký tự ấy; tệp có thể đã hỏng khi chép hoặc lưu.',
        en: 'Delete it; the file may have been damaged when it was copied or saved.',
      },
    )
  })
}

const MOST = 100

const FORBIDDEN = new RegExp(`[${NOT_PRINTABLE}]`, 'u')
/** A line through its first such character. */
const THROUGH_FIRST = new RegExp(`^[^\\n${NOT_PRINTABLE}]*[${NOT_PRINTABLE}]`, 'gmu')
