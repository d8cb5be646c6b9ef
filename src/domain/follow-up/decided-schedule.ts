import { notationOf } from '../deadline/notation.ts'
import { type Deadline, isUnread, scheduleOf } from '../plan.ts'

/** What says when a deadline falls due: the words of the plan, the schedule that the encoder wrote, or neither. */
export type DecidedBy = 'words' | 'encoder' | 'nothing'

export function decidedBy({ words, decided }: Deadline): DecidedBy {
  if (decided !== null && decided.notation !== null) return 'encoder'
  return words === null ? 'nothing' : 'words'
}

/** The schedule that decides, in compact notation; `refused` where it could not be read. */
export function decidedSchedule(deadline: Deadline): string {
  return isUnread(deadline) ? 'refused' : notationOf(scheduleOf(deadline))
}
