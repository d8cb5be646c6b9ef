import type { Place } from '../../documents/document.ts'
import type { AgencyList } from '../names/agency-list.ts'
import type { Addressee } from './addressee.ts'
import { type Around, inTable, type NameFound } from './finding.ts'
import { type OutlinePart, partsBelow } from './outline.ts'
import { madeId, sectionOfTask, taskOf } from './task-of.ts'

/** A section that tells bodies what they shall do: every dash or line is a task. */
export function addressed(part: OutlinePart, { lead, rest, force }: Addressee, finding: NameFound): void {
  const around: Around = { addressees: lead, force, tells: 'duties' }
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
    addTold({ id, cited, section, text, place, isMade: !isOnly }, { ...around, addressees: lead }, finding)
  }
  for (const below of part.below) {
    if (below.kind === 'part') finding.find(below.part, around)
    if (below.kind === 'table') inTable(part, below, finding)
  }
}

function isIntroduction(text: string): boolean {
  return /:\s*$/.test(text)
}

/** A dash or number below an addressee, with whatever stands below it. */
export function told(
  part: OutlinePart,
  around: Around & { readonly addressees: AgencyList },
  finding: NameFound,
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
  addTold(
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
  for (const below of part.below) if (below.kind === 'table') inTable(part, below, finding)
}

interface ToldWords {
  readonly id: string
  readonly cited: string
  readonly section: string
  readonly text: string
  readonly place: Place
  readonly isMade: boolean
}

function addTold(
  { id, cited, section, text, place, isMade }: ToldWords,
  { addressees, force }: Around & { readonly addressees: AgencyList },
  finding: NameFound,
): void {
  const task = taskOf(
    { id, section, at: cited, place, shape: 'addressee' },
    { lead: addressees, words: text, force },
    finding.names,
  )
  finding.tasks.push(isMade ? { ...task, checks: { ...task.checks, id: [madeId(id)] } } : task)
}
