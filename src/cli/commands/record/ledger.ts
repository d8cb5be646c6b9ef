import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Register, registerOf } from '../../../domain/agencies/register.ts'
import { changesOthers } from '../../../domain/amending/acts.ts'
import { NOT_AMENDED, type PlanAmendments } from '../../../domain/amending/amended-plan.ts'
import { amendmentsAmong } from '../../../domain/amending/amendments.ts'
import type { Diagnostic } from '../../../domain/findings/finding.ts'
import type { Plan } from '../../../domain/plan.ts'
import type { PlanRecord } from '../../../domain/records/record.ts'
import type { Text } from '../../../domain/text.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { withCalendar } from '../../../domain/with-calendar.ts'
import type { Document } from '../../../load/document.ts'
import { shippedProvince } from '../../../load/documents/shipped-registers.ts'
import type { Loaded } from '../../../load/load.ts'
import { plansMentioned } from '../../../load/plans-mentioned.ts'
import { contradictory, contradictoryCalendars, contradictoryFor } from '../../../workspace/contradictions.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { isFileBelow } from '../../io/paths.ts'
import { shippedRegister } from '../../io/shipped-register.ts'
import { sourceAt } from '../../io/source-file.ts'
import {
  type LoadedSource,
  type LoadedWorkspace,
  loadSources,
  unknownPlanError,
  type WorkspaceSource,
} from './workspace.ts'

/** What one plan asks for and what is recorded for it, read at one moment. */
export interface Ledger {
  readonly kind: 'ledger'
  readonly plan: Plan
  /** What later documents change in it. */
  readonly amendments: PlanAmendments
  readonly register: Register
  readonly calendar: Calendar
  /** The records of all the plan's files, in the order of their paths. */
  readonly records: readonly PlanRecord[]
  /** The plan, its records, the plans that change others, and every register and calendar. */
  readonly sources: readonly WorkspaceSource[]
  /** The file to add to; its text is null where it is not there yet. */
  readonly target: { readonly path: string; readonly shown: string; readonly text: string | null }
}

/** Files without which nothing can be recorded, and what is wrong with them. */
export interface UnreadableLedger {
  readonly kind: 'broken'
  readonly findings: readonly Diagnostic[]
}

/** The ledger of a plan, its files read again. Throws a UsageError for a plan that is not there. */
export async function ledgerOf(
  id: string,
  survey: LoadedWorkspace,
  { cwd }: World,
): Promise<Ledger | UnreadableLedger> {
  const own = survey.files
    .filter(({ source, loaded }) => belongs(source, loaded, id))
    .map(({ source }) => source.path)
  const usual = join(survey.folder, 'records', `${id}.yaml`)
  const link = [dirname(usual), usual].find(isLink)
  const isUsualThere = link === undefined && existsSync(usual)
  const isUsualOurs = isUsualThere && isFileBelow(survey.folder, usual)
  const paths = new Set([...own.map((path) => resolve(cwd, path)), ...(isUsualOurs ? [usual] : [])])
  const sources = [...paths].map((path) => sourceAt(path, cwd)).sort(byPath)
  const read = await loadSources(sources)
  const documents = read.flatMap(({ loaded }) => (loaded.document === null ? [] : [loaded.document]))
  const plans = documents.flatMap((one) => (one.kind === 'plan' ? [one] : []))
  const plan = plans.find((one) => one.plan.id === id)?.plan
  const isNeeded = ({ source }: LoadedSource) =>
    resolve(cwd, source.path) === usual || isOf(source, plan?.province ?? '', id)
  const broken = read.filter((one) => one.loaded.document === null && isNeeded(one))
  if (broken.length > 0) return { kind: 'broken', findings: broken.flatMap(({ loaded }) => loaded.findings) }
  if (plan === undefined) throw unknownPlanError(id, survey)
  for (const one of new Set(plans.map(({ plan }) => plan.id))) {
    const copies = contradictory(plans.filter(({ plan }) => plan.id === one).map(({ source }) => source))
    if (copies.length > 0) throw filesDiffer(copies, { vi: `cùng khai ${one}`, en: `declare ${one}` })
  }
  const relied = contradictoryFor(
    () =>
      documents.flatMap((one) => (one.kind === 'plan' || one.kind === 'records' ? [one.source.text] : [])),
    documents,
    shippedRegister,
  )
  if (relied.length > 0)
    throw filesDiffer(relied, { vi: 'cùng là sổ cơ quan', en: 'are registers of one province' })
  const target = targetIn(documents, id, cwd) ?? usualTarget(usual, isUsualThere, link, id, cwd)
  const contents = contentsOf(documents, unreadProvinces(read), id)
  const dated = plans.map((one) => withCalendar(one.plan, contents.calendar))
  return { kind: 'ledger', ...amendedIn(dated, id, contents.register), ...contents, sources, target }
}

/** A plan among others, and what these change in it. */
function amendedIn(
  plans: readonly Plan[],
  id: string,
  register: Register,
): Pick<Ledger, 'plan' | 'amendments'> {
  const known = new Map(plans.map((plan) => [plan.id, plan]))
  const plan = known.get(id)
  if (plan === undefined) throw new Error(id)
  const ids = new Set(known.keys())
  const amended = amendmentsAmong(
    [...known.values()].filter(changesOthers),
    { plans: known, ids, isBroken: () => true },
    register,
  )
  return { plan, amendments: amended.get(id) ?? NOT_AMENDED }
}

function byPath(one: WorkspaceSource, other: WorkspaceSource): number {
  return one.path < other.path ? -1 : 1
}

/** Whether a file says something that a plan's records depend on. */
function belongs(source: WorkspaceSource, { document }: Loaded, id: string): boolean {
  switch (document?.kind) {
    case 'plan':
      return document.plan.id === id || changesOthers(document.plan)
    case 'records':
      return document.records.plan === id
    case 'agencies':
    case 'calendar':
      return true
    case 'office':
      return false
    case undefined:
      return isOf(source, null, id)
  }
}

/** Whether a file that may not load is the plan, its records or a register, judged by its first lines. */
function isOf(source: WorkspaceSource, province: string | null, id: string): boolean {
  if ('unreadable' in source) return false
  const said = (key: string) => saidUnder(key, source.text)
  switch (said('schema')) {
    case 'plan/v1':
      return said('id') === id || plansMentioned(source.text, [id]).length > 0
    case 'records/v1':
      return said('plan') === id
    case 'agencies/v1':
      return province === null || said('province') === province
    default:
      return false
  }
}

function saidUnder(key: string, text: string): string | undefined {
  return new RegExp(`^${key}:\\s*['"]?([^\\s'"#]+)`, 'm').exec(text)?.[1]
}

/** The provinces whose own registers cannot be read: a shipped one would not say the same. */
function unreadProvinces(read: readonly LoadedSource[]): ReadonlySet<string> {
  return new Set(
    read.flatMap(({ source, loaded }) =>
      loaded.document === null && 'text' in source && saidUnder('schema', source.text) === 'agencies/v1'
        ? (saidUnder('province', source.text) ?? [])
        : [],
    ),
  )
}

function contentsOf(
  documents: readonly Document[],
  unread: ReadonlySet<string>,
  id: string,
): Pick<Ledger, 'register' | 'calendar' | 'records'> {
  const differing = contradictoryCalendars(documents)
  const years = documents.flatMap((one) =>
    one.kind === 'calendar' && !differing.has(one.year.year) ? [one.year] : [],
  )
  return {
    register: registerOf(
      documents.flatMap((one) => (one.kind === 'agencies' ? [one.province] : [])),
      (province) => (unread.has(province) ? null : shippedProvince(province, shippedRegister)),
    ),
    calendar: new Map(years.map((year) => [year.year, year])),
    records: documents.flatMap((one) =>
      one.kind === 'records' && one.records.plan === id ? one.records.records : [],
    ),
  }
}

/** The first of the plan's records files. */
function targetIn(documents: readonly Document[], id: string, cwd: string): Ledger['target'] | null {
  const found = documents.find((one) => one.kind === 'records' && one.records.plan === id)
  if (found === undefined) return null
  const { path, text } = found.source
  return { path: realpathSync(resolve(cwd, path)), shown: path, text }
}

/** The file to make; throws a UsageError where something else stands there, or a link that leads elsewhere. */
function usualTarget(
  path: string,
  isThere: boolean,
  link: string | undefined,
  id: string,
  cwd: string,
): Ledger['target'] {
  if (link !== undefined) throw isALink(relative(cwd, link).split(sep).join('/'))
  const shown = relative(cwd, path).split(sep).join('/')
  if (!isThere) return { path, shown, text: null }
  throw new UsageError(
    {
      vi: `Tệp “${shown}” không phải là ghi nhận của ${id}.`,
      en: `The file “${shown}” does not hold records of ${id}.`,
    },
    { vi: 'Đổi tên tệp ấy, hoặc sửa khóa plan của nó.', en: 'Rename that file, or fix its key plan.' },
  )
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/** Which of them the office goes by is not for the program to say. */
function filesDiffer(paths: readonly string[], { vi, en }: Text): UsageError {
  const names = paths.join(', ')
  return new UsageError(
    {
      vi: `Các tệp ${names} ${vi} mà nội dung khác nhau; chưa ghi gì.`,
      en: `The files ${names} all ${en} and differ; nothing was written.`,
    },
    { vi: 'Giữ lại một tệp rồi chạy lại.', en: 'Keep one of them, and run it again.' },
  )
}

/** Nothing behind a link is read with the workspace, so nothing may be recorded there. */
function isALink(shown: string): UsageError {
  return new UsageError(
    {
      vi: `“${shown}” là một liên kết: chương trình không đọc và không ghi qua liên kết.`,
      en: `“${shown}” is a link: what lies behind it is neither read nor written.`,
    },
    {
      vi: 'Thay liên kết bằng chính tệp hay thư mục ấy.',
      en: 'Put the file or folder itself in the place of the link.',
    },
  )
}
