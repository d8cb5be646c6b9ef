import { UsageError } from '../../base/exit.ts'
import { type DayFiles, dayFiles } from './day-files.ts'
import type { LakeFolder } from './lake-folder.ts'
import type { PartSettings } from './manifest.ts'
import type { LakePart } from './part.ts'

/** What becomes of the files that another export left of a day. */
export type Misfits = 'refused' | 'removed'

/** What a lake has of a day. Throws a UsageError where files of another export are to be refused and there are some. */
export function mustFit(
  lake: LakeFolder,
  part: LakePart,
  settings: PartSettings,
  misfits: Misfits,
): DayFiles {
  const files = dayFiles(lake.path, part, settings)
  if (misfits === 'refused' && files.misfits.length > 0) throw isMixed(lake, part, files.misfits.length)
  return files
}

function isMixed({ name }: LakeFolder, { asOf }: LakePart, count: number): UsageError {
  return new UsageError(
    {
      vi: `Ngày ${asOf} trong “${name}” còn ${count} tệp của lần xuất khác: số phần, định dạng, tùy chọn hay phiên bản chương trình khác.`,
      en: `The day ${asOf} in “${name}” has ${count} files of another export: another number of parts, format, options or version of the program.`,
    },
    {
      vi: 'Thêm --force để xóa các tệp ấy, hoặc chọn thư mục khác.',
      en: 'Add --force to remove them, or choose another folder.',
    },
  )
}
