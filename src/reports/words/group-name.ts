import type { GroupKey, GroupLine } from '../../domain/follow-up/group-lines.ts'
import type { Text } from '../../domain/text.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { documentKind } from './document-kind.ts'

/** What duties are added up by, as a column is called. */
export const GROUPED_BY: Readonly<Record<GroupKey, Text>> = {
  'document-type': { vi: 'Loại văn bản', en: 'Kind of document' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  province: { vi: 'Tỉnh', en: 'Province' },
  supervisor: { vi: 'Cơ quan chỉ đạo', en: 'Supervisor' },
}

/** What a group is called; what states none says so. */
export function groupName({ key, name }: Pick<GroupLine, 'key' | 'name'>, by: GroupKey, say: Say): string {
  if (key === null) return say({ vi: '(không nêu)', en: '(not stated)' })
  return printable(by === 'document-type' ? say(documentKind(key)) : (name ?? key))
}
