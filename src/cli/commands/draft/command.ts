import type { Command } from 'commander'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  withFormatOption,
} from '../../base/command.ts'
import { dayOption } from '../../base/options.ts'
import { DRAFT_FORMATS, type DraftOptions, draft } from './run.ts'

export const DRAFT_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check draft ke-hoach.docx --province thai-nguyen --out plans/thai-nguyen-15.yaml',
    does: {
      vi: 'đọc văn bản thành bản nháp tệp kế hoạch, chỗ nào chưa chắc có dòng “# check:”',
      en: 'read a document into the draft of a plan file, each doubt marked “# check:”',
    },
  },
  {
    command: 'plan-check draft theo-doi.xlsx --province thai-nguyen --type ke-hoach --format json',
    does: {
      vi: 'bảng theo dõi: từng nhiệm vụ kèm chỗ đứng trong tệp và lý do',
      en: 'a follow-up sheet: every task with its place in the file, and why',
    },
  },
]

/** Declares `draft`. */
export function declareDraft(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('draft')
    .usage(say({ vi: '[tùy chọn] <văn-bản>', en: '[options] <document>' }))
    .description(
      say({
        vi: 'từ văn bản (.docx, .odt, .xlsx, .ods, .csv, .pdf, .html, .txt) ra bản nháp tệp kế hoạch',
        en: 'from a document (.docx, .odt, .xlsx, .ods, .csv, .pdf, .html, .txt) to the draft of a plan file',
      }),
    )
    .argument(
      say({ vi: '<văn-bản>', en: '<document>' }),
      say({
        vi: 'tệp văn bản, hoặc - để đọc văn bản từ đầu vào',
        en: 'the document, or - for text on standard input',
      }),
    )
    .option(
      say({ vi: '--province <mã>', en: '--province <id>' }),
      say({
        vi: 'tỉnh có sổ cơ quan (mặc định: theo văn bản)',
        en: 'the province whose register names the bodies (default: by the document)',
      }),
    )
    .option(
      say({ vi: '--out <tệp>', en: '--out <file>' }),
      say({ vi: 'ghi bản nháp vào tệp này', en: 'write the draft into this file' }),
    )
    .option(
      '--merge',
      say({
        vi: 'thêm vào tệp đã có, giữ nguyên những gì đã sửa',
        en: 'add to the file that is there, and keep what was corrected',
      }),
    )
    .option('--force', say({ vi: 'ghi đè tệp đã có', en: 'overwrite the file that is there' }))
    .option(say({ vi: '--id <mã>', en: '--id <id>' }), say({ vi: 'mã kế hoạch', en: 'the id of the plan' }))
    .option(
      say({ vi: '--number <số>', en: '--number <number>' }),
      say({ vi: 'số, ký hiệu, khi văn bản để trống', en: 'the number, where the document leaves it blank' }),
    )
    .option(
      say({ vi: '--issued <ngày>', en: '--issued <date>' }),
      say({
        vi: 'ngày ban hành, khi văn bản để trống',
        en: 'the day of issue, where the document leaves it blank',
      }),
      dayOption('--issued', world),
    )
    .option(
      say({ vi: '--known-by <ngày>', en: '--known-by <date>' }),
      say({ vi: 'ngày muộn nhất chắc chắn đã ban hành', en: 'a day by which it surely was issued' }),
      dayOption('--known-by', world),
    )
    .option(
      say({ vi: '--type <loại>', en: '--type <type>' }),
      say({
        vi: 'loại văn bản, như ke-hoach, cong-van',
        en: 'the kind of document, like ke-hoach, cong-van',
      }),
    )
    .option(
      '--with-libreoffice',
      say({
        vi: 'đọc .doc và .rtf qua LibreOffice: chương trình này có thể mở ảnh liên kết từ mạng, nên chỉ dùng với tệp tin cậy',
        en: 'read .doc and .rtf through LibreOffice, which may open linked pictures from the network: for files you trust',
      }),
    )
  withFormatOption(command, DRAFT_FORMATS, declaring)
    .addHelpText('after', examplesText(language, DRAFT_EXAMPLES))
    .action((file: string, _: unknown, own: Command) =>
      run(draft(file, { ...own.optsWithGlobals<DraftOptions>(), lang: language }, world)),
    )
}
