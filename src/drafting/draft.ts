import type { Place } from '../documents/document.ts'
import type { Text } from '../domain/text.ts'
import type { DraftCheck } from './check.ts'
import type { Cited } from './citation.ts'
import type { NamedBody } from './names/named-body.ts'

/** A plan as far as a document says it: what was read, where, and what a person has to look at. */
export interface Draft {
  readonly id: string
  readonly province: string
  readonly number: string | null
  readonly type: string | null
  readonly title: string | null
  readonly issuer: string | null
  /** A day, a month, or null. */
  readonly issued: string | null
  /** A day by which it surely was issued, where a person said one. */
  readonly knownBy: string | null
  readonly implements: readonly Cited[]
  /** Checks on what the plan says of itself, by its key. */
  readonly checks: Readonly<Record<string, readonly DraftCheck[]>>
  readonly tasks: readonly DraftTask[]
  /** What looks like an assignment and is in no task. */
  readonly leftOut: readonly LeftOut[]
  /** Results that a follow-up sheet reports, to be recorded by a person. */
  readonly results: readonly ReportedResult[]
  readonly remarks: readonly Text[]
}

/** In which shape of writing a task was found. */
export type Shape = 'labelled' | 'table' | 'addressee' | 'sentence'

/** The fields of a task on which there is something to check. */
export type TaskField =
  | 'id'
  | 'title'
  | 'lead'
  | 'support'
  | 'except'
  | 'report-to'
  | 'deadline'
  | 'deliverables'
  | 'same-as'

export interface DraftTask {
  readonly id: string
  readonly section: string | null
  readonly title: string
  /** The document's words for the whole task, from which the title is taken. */
  readonly words: string
  readonly lead: readonly NamedBody[]
  readonly support: readonly NamedBody[]
  /** Bodies that the groups among them leave out. */
  readonly except: readonly NamedBody[]
  /** Who receives the result. */
  readonly reportTo: readonly NamedBody[]
  readonly sharing: 'each' | null
  readonly force: 'order' | 'request'
  readonly deadline: DraftDeadline | null
  readonly parts: readonly DraftPart[]
  readonly sameAs: string | null
  /** Where the document says so, as a person would cite it. */
  readonly at: string
  readonly place: Place
  readonly shape: Shape
  readonly checks: Readonly<Partial<Record<TaskField, readonly DraftCheck[]>>>
}

export interface DraftDeadline {
  /** Verbatim, without the full stop. */
  readonly words: string
  /** In compact notation; null where the grammar refuses the words. */
  readonly schedule: string | null
  /** Why these words were taken, where they are no line of their own. */
  readonly basis: string | null
}

/** What must exist when a task is done, as the document names it. */
export interface DraftPart {
  readonly id: string
  readonly title: string
  readonly deadline: DraftDeadline | null
}

export interface LeftOut {
  readonly words: string
  readonly at: string
  readonly place: Place
  readonly because: Text
}

export interface ReportedResult {
  readonly task: string
  readonly words: string
  readonly place: Place
}
