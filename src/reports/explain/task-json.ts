import type { TaskHistory } from '../../domain/follow-up/history.ts'
import type { Language } from '../../domain/text.ts'
import { json } from '../draw/json.ts'
import { explanationValues } from './deadline-json.ts'

/** A story as the contract `story/v1`, in which every explanation keeps `deadline/v1`. */
export function taskHistoryJson(story: TaskHistory, language: Language): string {
  const deadlines = story.deadlines.map((deadline) => ({
    ...deadline,
    explanation: deadline.explanation && explanationValues(deadline.explanation, language),
  }))
  return json({ ...story, deadlines })
}
