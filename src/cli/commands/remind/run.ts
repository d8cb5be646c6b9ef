import { supportLines } from '../../../domain/follow-up/reminder-lines.ts'
import type { ReminderExtent } from '../../../domain/follow-up/reminder-tables.ts'
import type { ReminderView } from '../../../domain/follow-up/reminder-view.ts'
import type { Day } from '../../../domain/time/day.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { MOST_ROWS } from '../../../reports/draw/too-many-rows.ts'
import { type ReminderFormat, type ReminderStyle, reminderFormats } from '../../../reports/reminder/index.ts'
import { remind } from '../../../workspace/remind.ts'
import { mustBePeriod, type PeriodOptions } from '../../base/asked-period.ts'
import { UsageError } from '../../base/exit.ts'
import { colorFor, oneOfEach, widthOf } from '../../base/options.ts'
import { withProgress } from '../../base/progress.ts'
import type { World } from '../../base/world.ts'
import {
  byteOrderMarkFor,
  formatsNamed,
  mustNotBeOnScreen,
  type RequestedFormat,
  requestedFormats,
  writeReport,
} from '../../format-option.ts'
import { pour, sinkTo } from '../../io/sink.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { plansAsked, type QueryOptions, questionOf } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'
import { reportingPeriodOf } from '../../reporting-period.ts'
import { senderOf, withAddressee } from './addressees.ts'
import { writeSplit } from './split-by-agency.ts'

export interface RemindOptions extends QueryOptions, PeriodOptions {
  readonly asOf?: Day
  readonly letter?: true
  readonly splitBy?: string
  readonly out?: string
  readonly force?: true
  readonly eml?: true
  readonly format?: readonly string[]
}

/** Writes what agencies are to be reminded of for a period. Exit code 1 where a file is wrong. */
export async function runRemind(options: RemindOptions, world: World): Promise<number> {
  mustBePeriod(options)
  const asked = options.format ?? [options.letter || options.splitBy !== undefined ? 'docx' : 'table']
  const wanted =
    options.splitBy === undefined
      ? requestedFormats(asked, reminderFormats, options, world)
      : formatsNamed(asked, reminderFormats).map(({ format }) => ({ format, file: null }))
  mustFit(options, asked, wanted)
  const files = workspaceFiles(options, world)
  const period = await reportingPeriodOf(options, files)
  const asOf = options.asOf ?? period.first
  const issuedThrough = options.asOf === undefined ? period.last : null
  const extent = wanted.every((one) => extentOf(one, options) === 'summary') ? 'summary' : 'pages'
  const question = { ...questionOf(asOf, files, options, world), ...plansAsked(options), issuedThrough }
  const view = await withProgress(world, options, (onPlan) => remind(period, { ...question, onPlan }, extent))
  const sent = options.letter ? withAddressee(view) : view
  mustFitWord(sent, wanted, options)
  if (options.splitBy !== undefined) await split(sent, wanted, options, world)
  else for (const one of wanted) await write(one, sent, options, world)
  if (sent !== view) tellLeftOut(sent, options, world)
  return reportFindings(view, files.length, options, world)
}

async function write(
  wanted: RequestedFormat<ReminderFormat>,
  view: ReminderView,
  options: RemindOptions,
  world: World,
): Promise<void> {
  const { format, file } = wanted
  const extent = extentOf(wanted, options)
  const style = file === null ? onScreen(view, extent, options, world) : inFile(view, options)
  const content = format.render(view, style)
  if (content instanceof Promise) {
    const bytes = await content
    mustNotBeOnScreen(format, bytes, file, world)
    writeReport(bytes, file, world)
    return
  }
  const outlet = sinkTo(file, world)
  let isWhole = false
  try {
    await outlet.write(byteOrderMarkFor(format, file))
    await pour(content, outlet)
    isWhole = true
  } finally {
    outlet.end(isWhole ? 'whole' : 'abandoned')
  }
}

/** The page of every agency, unless none is asked for and it would go to a screen. */
function extentOf(
  { format, file }: RequestedFormat<ReminderFormat>,
  { agency, splitBy }: RemindOptions,
): ReminderExtent {
  return file === null && agency === undefined && splitBy === undefined ? format.onScreen : 'pages'
}

function onScreen(
  view: ReminderView,
  extent: ReminderExtent,
  options: RemindOptions,
  world: World,
): ReminderStyle {
  return { ...inFile(view, options), color: colorFor(world, options), width: widthOf(world), extent }
}

function inFile(view: ReminderView, { lang, letter }: RemindOptions): ReminderStyle {
  return {
    language: lang,
    color: 'plain',
    width: 200,
    sender: letter ? senderOf(view) : null,
    extent: 'pages',
  }
}

async function split(
  view: ReminderView,
  wanted: readonly RequestedFormat<ReminderFormat>[],
  options: RemindOptions,
  world: World,
): Promise<void> {
  const { lang, quiet, force, letter, eml, out = '' } = options
  const shows = world.stderr.isTTY === true && !quiet
  const { files, index, list } = await writeSplit(
    view,
    lang,
    {
      out,
      plans: options.plans,
      existing: force ? 'replace' : 'keep',
      formats: wanted.map(({ format }) => format),
      drafts: eml === undefined ? 'none' : letter ? 'letter' : 'tables',
      render: async (format, one) => {
        const content = format.render(one, inFile(one, options))
        return content instanceof Promise ? content : byteOrderMarkFor(format, out) + [...content].join('')
      },
      progress: (done, of) => {
        if (shows) world.stderr.write(done < of ? `\r${done}/${of}` : '\r\u001b[K')
      },
    },
    world,
  )
  const said = {
    vi: `Đã ghi ${files} tệp vào ${out}; mục lục: ${index}, danh sách: ${list}.`,
    en: `Wrote ${files} files to ${out}; the index is ${index}, the list ${list}.`,
  }
  if (!quiet) world.stderr.write(`${printable(said[lang])}\n`)
  if (eml && !quiet) tellUnaddressed(view, options, world)
}

/** Says whose drafts somebody has to address. */
function tellUnaddressed(
  { agencies, names }: ReminderView,
  { lang }: RemindOptions,
  { stderr }: World,
): void {
  const without = agencies.filter(({ email }) => email === undefined)
  if (without.length === 0) return
  const shown = without.slice(0, 3).map(({ id }) => names[id]?.name ?? id)
  const list = [...shown, ...(without.length > 3 ? ['…'] : [])].join(', ')
  const said = {
    vi: `${without.length} thư nháp chưa có địa chỉ (${list}): thêm email vào sổ cơ quan.`,
    en: `${without.length} of the drafts have no address (${list}): add an email to the register.`,
  }
  stderr.write(`${printable(said[lang])}\n`)
}

/** Says that the sender got no letter, so that nobody looks for its file. */
function tellLeftOut(sent: ReminderView, { lang, quiet }: RemindOptions, { stderr }: World): void {
  const { name } = senderOf(sent)
  const said = {
    vi: `“${name}” là nơi gửi, nên không có công văn và bảng của mình ở đây; bỏ --letter để in bảng đó.`,
    en: `“${name}” is the sender, so its own table is not here; leave out --letter to print it.`,
  }
  if (!quiet) stderr.write(`${printable(said[lang])}\n`)
}

/** Word documents are made whole in memory. Throws a UsageError before anything is written. */
function mustFitWord(
  { agencies }: ReminderView,
  wanted: readonly RequestedFormat<ReminderFormat>[],
  { splitBy }: RemindOptions,
): void {
  if (!wanted.some(({ format }) => format.name === 'docx')) return
  const rows = agencies.map((agency) => agency.lead.length + supportLines(agency).length)
  const most = splitBy === undefined ? rows.reduce((sum, own) => sum + own, 0) : Math.max(0, ...rows)
  if (most > MOST_ROWS.docx) throw tooLongForWord(most, splitBy)
}

function tooLongForWord(rows: number, splitBy: string | undefined): UsageError {
  const narrower = { vi: 'Thu hẹp bằng --plan, hoặc dùng csv.', en: 'Narrow it with --plan, or use csv.' }
  return new UsageError(
    {
      vi: `Một tệp Word sẽ có ${rows} dòng; nhiều nhất là ${MOST_ROWS.docx}.`,
      en: `One Word file would have ${rows} rows; at most ${MOST_ROWS.docx} are written.`,
    },
    splitBy === undefined
      ? {
          vi: 'Ghi mỗi cơ quan một tệp: --split-by agency --out THƯ-MỤC.',
          en: 'Write one file for each agency: --split-by agency --out FOLDER.',
        }
      : narrower,
  )
}

/** Throws a UsageError for options that do not go together. */
function mustFit(
  { splitBy, out, letter, force, eml }: RemindOptions,
  asked: readonly string[],
  wanted: readonly RequestedFormat<ReminderFormat>[],
): void {
  if (splitBy !== undefined) oneOfEach('--split-by', [splitBy], ['agency'])
  if ((splitBy === undefined) !== (out === undefined) || ((force || eml) && splitBy === undefined))
    throw HALF_SPLIT
  if (splitBy !== undefined && asked.some((words) => words.includes('='))) throw FILE_AND_FOLDER
  if (letter && wanted.some(({ format }) => format.name !== 'docx')) throw LETTER_ELSEWHERE
}

const HALF_SPLIT = new UsageError(
  {
    vi: '--split-by agency đi cùng --out (và --eml, --force, nếu muốn).',
    en: '--split-by agency goes with --out (and with --eml and --force, if wanted).',
  },
  {
    vi: 'Viết như --split-by agency --out don-doc --format docx.',
    en: 'Write it like --split-by agency --out reminders --format docx.',
  },
)

const FILE_AND_FOLDER = new UsageError(
  {
    vi: 'Khi tách theo cơ quan, tên tệp do chương trình đặt.',
    en: 'Where a file is written for each agency, the program names the files.',
  },
  { vi: 'Viết --format docx, không có tên tệp.', en: 'Write --format docx, without a file.' },
)

const LETTER_ELSEWHERE = new UsageError(
  { vi: '--letter chỉ có ở định dạng docx.', en: '--letter is for the format docx alone.' },
  { vi: 'Thêm --format docx=cong-van.docx.', en: 'Add --format docx=letter.docx.' },
)
