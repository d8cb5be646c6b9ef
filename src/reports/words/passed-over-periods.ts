import { type PassedOverPeriod, passedOverText } from '../../domain/deadline/passed-over-periods.ts'
import type { PassedOverTask, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { Language, Text } from '../../domain/text.ts'
import { printable } from '../draw/printable.ts'

/** A period that does not count though it was not past, and the schedule to write where the office means it. */
export function passedOverNote(passed: PassedOverPeriod): Text {
  const { vi, en } = passedOverText(passed)
  return {
    vi: `${vi}. Nếu kỳ ấy vẫn phải báo cáo, ghi schedule: "${passed.schedule}".`,
    en: `${en}. Where it is owed too, write schedule: "${passed.schedule}".`,
  }
}

/** The notes of a reminder on what is not in its tables for that reason, each by the plan's number and its task. */
export function passedOverNotes(
  { passedOver, plans }: Pick<ReminderView, 'passedOver' | 'plans'>,
  language: Language,
  isMeant: (one: PassedOverTask) => boolean,
): readonly string[] {
  const numbers = new Map(plans.map(({ id, number }) => [id, number]))
  return passedOver.filter(isMeant).map(({ plan, task, deadline, passed }) => {
    const name = numbers.get(plan) ?? plan
    const words = deadline === null ? '' : `, “${deadline}”`
    const where = { vi: `${name}, nhiệm vụ ${task}${words}`, en: `${name}, task ${task}${words}` }[language]
    return printable(`${where}: ${passedOverNote(passed)[language]}`)
  })
}
