import type { Place } from '../../documents/document.ts'
import type { AgencyList } from '../names/agency-list.ts'
import type { Addressee } from './addressee.ts'
import { type OutlinePart, partsBelow } from './outline.ts'
import { type Around, addTableTasks, type TaskFinding } from './task-finding.ts'
import { madeId, sectionOfTask, taskOf } from './task-of.ts'

/** Adds the tasks of a section addressed to bodies: every dash or line is one. */
export function addAddressedSection(
  part: OutlinePart,
  { lead, rest, force }: Addressee,
  finding: TaskFinding,
): void {
  const around: Around = { addressees: lead, force, purpose: 'duties' }
  const lines = part.below.filter((below) => below.kind === 'line' && !isIntroduction(below.text))
  const own = [
    ...(rest === '' || isIntroduction(rest) ? [] : [{ text: rest, place: part.place }]),
    ...lines.flatMap((below) => (below.kind === 'line' ? [{ text: below.text, place: below.place }] : [])),
  ]
  const { ids } = finding
  const inner = partsBelow(part)
  for (const [at, { text, place }] of own.entries()) {
    const isOnly = own.length === 1 && inner.length === 0
    const id = isOnly
      ? ids.idOf(part)
      : `${ids.idOf(part)}.${inner.length === 0 ? at + 1 : `0${at === 0 ? '' : at}`}`
    const cited = isOnly ? ids.citedAs(part) : `${ids.citedAs(part)}, đoạn ${at + 1}`
    const section = isOnly ? sectionOfTask(part, ids) : ids.pathOf(part)
    addAddressedTask(
      { id, cited, section, text, place, isMade: !isOnly },
      { ...around, addressees: lead },
      finding,
    )
  }
  for (const below of part.below) {
    if (below.kind === 'part') finding.find(below.part, around)
    if (below.kind === 'table') addTableTasks(part, below, finding)
  }
}

function isIntroduction(text: string): boolean {
  return /:\s*$/.test(text)
}

/** Adds the task of a dash or number below an addressee, with everything that stands below it. */
export function addAddressedPart(
  part: OutlinePart,
  around: Around & { readonly addressees: AgencyList },
  finding: TaskFinding,
): void {
  const { ids } = finding
  const inner = partsBelow(part)
  if (isIntroduction(part.text) && inner.length > 0) {
    for (const one of inner) finding.find(one, around)
    return
  }
  const lines = part.below.flatMap((below) => (below.kind === 'line' ? [below.text] : []))
  const text = [part.text, ...lines, ...inner.map((one) => one.text)].join('\n')
  const isMade = part.mark === null || ['dash', 'plus', 'dot'].includes(part.mark.kind)
  addAddressedTask(
    {
      id: ids.idOf(part),
      cited: ids.citedAs(part),
      section: sectionOfTask(part, ids),
      text,
      place: part.place,
      isMade,
    },
    around,
    finding,
  )
  for (const below of part.below) if (below.kind === 'table') addTableTasks(part, below, finding)
}

interface AddressedWords {
  readonly id: string
  readonly cited: string
  readonly section: string
  readonly text: string
  readonly place: Place
  readonly isMade: boolean
}

function addAddressedTask(
  { id, cited, section, text, place, isMade }: AddressedWords,
  { addressees, force }: Around & { readonly addressees: AgencyList },
  finding: TaskFinding,
): void {
  const task = taskOf(
    { id, section, at: cited, place, shape: 'addressee' },
    { lead: addressees, words: text, force },
    finding.names,
  )
  finding.tasks.push(isMade ? { ...task, checks: { ...task.checks, id: [madeId(id)] } } : task)
}
