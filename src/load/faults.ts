import type { Text } from '../domain/text.ts'

/** What can be wrong with a file before anyone asks what it means. All are errors. */
export const FAULTS = {
  'unreadable-file': { vi: 'Không đọc được tệp', en: 'The file cannot be read' },
  'file-too-large': { vi: 'Tệp quá lớn', en: 'The file is too large' },
  'too-deep': { vi: 'Tệp lồng quá nhiều tầng', en: 'The file is nested too deeply' },
  'empty-file': { vi: 'Tệp không có nội dung', en: 'The file is empty' },
  'several-documents': { vi: 'Nhiều tài liệu trong một tệp', en: 'Several documents in one file' },
  'yaml-syntax': { vi: 'Sai cú pháp YAML', en: 'Wrong YAML syntax' },
  'ambiguous-scalar': {
    vi: 'Giá trị mỗi phần mềm đọc một khác',
    en: 'A value that programs read differently',
  },
  'too-many-aliases': { vi: 'Quá nhiều tham chiếu', en: 'Too many aliases' },
  'unknown-schema': { vi: 'Không rõ loại tệp', en: 'Unknown kind of file' },
  'unknown-key': { vi: 'Khóa không có trong lược đồ', en: 'A key the schema does not have' },
  'missing-key': { vi: 'Thiếu khóa bắt buộc', en: 'A required key is missing' },
  'wrong-type': { vi: 'Sai kiểu giá trị', en: 'A value of the wrong type' },
  'wrong-value': { vi: 'Giá trị không được phép', en: 'A value that is not allowed' },
  'wrong-form': { vi: 'Giá trị sai dạng', en: 'A value of the wrong form' },
  'impossible-date': { vi: 'Ngày không có thật', en: 'A day that does not exist' },
  'empty-value': { vi: 'Giá trị để trống', en: 'A value that is empty' },
  'repeated-item': { vi: 'Mục bị lặp', en: 'An item that is repeated' },
} as const satisfies Record<string, Text>

export type FaultCode = keyof typeof FAULTS
