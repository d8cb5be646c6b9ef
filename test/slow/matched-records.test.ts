import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWorkspace } from '../../bench/workspace.js'
import type { Workspace } from '../../src/checks/support/check.ts'
import { lineCoursesOf } from '../../src/checks/support/duty-lines.ts'
import { matchedRecordsIn } from '../../src/checks/support/matched-records.ts'
import { NOT_AMENDED, planAfterAll } from '../../src/domain/amending/amended-plan.ts'
import { mergeRecordFiles } from '../../src/domain/records/merge-files.ts'
import type { PlanRecord, PlanRecords } from '../../src/domain/records/record.ts'
import { indexWorkspace } from '../../src/load/index-workspace.ts'
import type { SourceFile } from '../../src/load/source.ts'
import { amendmentsIn } from '../../src/workspace/amendments.ts'
import { documentsOf, loadedOf } from '../../src/workspace/load-plan.ts'
import { calendarIn, registerIn } from '../../src/workspace/register-and-calendar.ts'
import { folderWith } from '../support/folder.ts'
import { filesIn } from '../support/workspace.ts'

/** Changes the records of a plan, or leaves them as they are. */
type Mangling = (records: readonly PlanRecord[]) => readonly PlanRecord[]

interface Tally {
  records: number
  owed: number
  unclear: number
}

/** Holds what is told of each record, mostly without replaying any, to what replaying all of them says. */
async function heldToReplaying(files: readonly SourceFile[], mangled: Mangling): Promise<Tally> {
  const index = await indexWorkspace(files)
  const [register, calendar] = [registerIn(index), calendarIn(index)]
  const amended = await amendmentsIn(index, register, calendar)
  const tally = { records: 0, owed: 0, unclear: 0 }
  for (const ofPlan of index.plans) {
    const { plan, files: loaded } = await loadedOf(ofPlan, calendar, 'errors')
    if (plan === null) continue
    const documents: readonly PlanRecords[] = documentsOf(loaded).flatMap((document) =>
      document.kind === 'records' ? [{ plan: plan.id, records: mangled(document.records.records) }] : [],
    )
    const amendments = amended.byPlan.get(plan.id) ?? NOT_AMENDED
    const records = mergeRecordFiles(documents.map((document) => document.records))
    const workspace = {
      register,
      calendar,
      plan,
      amendments,
      records: new Map([[plan.id, records]]),
      today: null,
      memo: new Map(),
    } as unknown as Workspace
    const { byTask, replayed } = lineCoursesOf(planAfterAll(plan, amendments), workspace)
    const all = [...byTask.values()].flatMap((task) => task.all.flatMap(replayed))
    for (const document of documents) {
      for (const matched of matchedRecordsIn(document, workspace)) {
        const { record } = matched
        if (record.event === 'triggered' || !records.includes(record)) continue
        const counting = all.filter((one) => one.records.includes(record))
        const unclear = all.filter((one) => one.unclear.includes(record)).map(({ duty }) => duty)
        expect([record.id, matched.isOwed(), matched.duty()?.id, matched.unclear()]).toEqual([
          record.id,
          counting.length > 0,
          counting.at(-1)?.duty.id,
          unclear,
        ])
        tally.records += 1
        if (counting.length > 0) tally.owed += 1
        if (unclear.length > 0) tally.unclear += 1
      }
    }
  }
  return tally
}

/** A workspace of provinces that were reorganised, with records of every kind. */
function reorganised(): readonly SourceFile[] {
  const folder = folderWith()
  writeWorkspace(folder, { tasks: 240, records: 'with' })
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

const asWritten: Mangling = (records) => records

/** Every third record names another's agency, day or period, gives the duty away, takes it up again, or stands twice. */
const confused: Mangling = (records) =>
  records.flatMap((record, at): readonly PlanRecord[] => {
    const other = records[(at * 7 + 3) % records.length] ?? record
    if (at % 3 > 0 || record.task === null) return [record]
    switch ((at / 3) % 7) {
      case 0:
        return [{ ...record, agency: other.agency }]
      case 1:
        return [{ ...record, date: other.date }]
      case 2:
        return [{ ...record, period: other.period }]
      case 3:
        return [record, { ...record, id: `${record.id}.given`, event: 'assigned', to: other.agency }]
      case 4:
        return [record, { ...record, id: `${record.id}.again`, event: 'reopened' }]
      case 5:
        return [record, { ...record, agency: other.agency }]
      default:
        return [{ ...record, task: other.task }]
    }
  })

/** Two who owe the same give it to one body, which then delivers without saying whose. */
const gathered: Mangling = (records) =>
  records.flatMap((record, at): readonly PlanRecord[] => {
    const next = records[at + 1]
    if (at % 4 > 0 || next?.task !== record.task || next.period !== record.period) return [record]
    const [to, date] = ['ubnd-tinh', record.date > next.date ? record.date : next.date]
    return [
      { ...record, id: `${record.id}.given`, event: 'assigned', to },
      { ...next, id: `${next.id}.given`, event: 'assigned', to, date },
      { ...record, id: `${record.id}.by`, event: 'delivered', agency: to, date },
    ]
  })

describe('what a record counts for, told mostly without replaying', () => {
  it('is what replaying says, in reorganised provinces', async () => {
    const { records, owed } = await heldToReplaying(reorganised(), asWritten)
    expect(records).toBeGreaterThan(1000)
    expect(owed).toBe(records)
  })

  it('is what replaying says of records that name the wrong agency, day, period or task', async () => {
    const { records, owed } = await heldToReplaying(reorganised(), confused)
    expect(records - owed).toBeGreaterThan(40)
  })

  it('is what replaying says where a body holds what several owed', async () => {
    expect((await heldToReplaying(reorganised(), gathered)).unclear).toBeGreaterThan(10)
  })

  it.each(['plans', 'fixtures'])('is what replaying says of all records in %s', async (folder) => {
    const folders = new Map<string, SourceFile[]>()
    for (const file of filesIn(folder)) {
      const own = file.path
        .split('/')
        .slice(0, folder === 'plans' ? 1 : 3)
        .join('/')
      folders.set(own, [...(folders.get(own) ?? []), file])
    }
    let seen = 0
    for (const files of folders.values()) seen += (await heldToReplaying(files, asWritten)).records
    expect(seen).toBeGreaterThan(0)
  })
})
