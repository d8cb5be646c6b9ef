import type { DutyChoice, DutyData, PageData } from '../page-data.ts'
import { searchText } from './search-text.ts'

/** Chooses among the duties of a page; what a duty is searched by is made ready once. */
export function chooser({ duties, texts }: PageData): (choice: DutyChoice) => readonly DutyData[] {
  const searched = new Map(
    duties.map((duty) => {
      const { task, who, plan, stands, due } = duty
      const words = [task, who, plan, stands, due].map((at) => texts[at] ?? '')
      return [duty, searchText([duty.id, ...words].join(' '))]
    }),
  )
  return (choice) => {
    const words = searchText(choice.words).split(' ')
    return duties.filter(
      (duty) => isChosen(duty, choice) && words.every((word) => searched.get(duty)?.includes(word)),
    )
  }
}

function isChosen(duty: DutyData, { agency, plan, state, due }: DutyChoice): boolean {
  return (
    (agency === '' || duty.agencyChoices.includes(agency)) &&
    (plan === '' || duty.planChoice === plan) &&
    isInState(duty, state) &&
    isDueIn(duty, due)
  )
}

function isInState({ status, news }: DutyData, state: DutyChoice['state']): boolean {
  switch (state) {
    case '':
      return true
    case 'owed':
      return status === 'overdue' || status === 'in-progress'
    case 'newly-overdue':
      return news === 'newly-overdue'
    default:
      return status === state
  }
}

/** A year holds its quarters. */
function isDueIn({ quarter }: DutyData, due: string): boolean {
  return due === 'none' ? quarter === '' : quarter.startsWith(due)
}
