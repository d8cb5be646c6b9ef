import { foldSpelling } from '../../../domain/names/fold-spelling.ts'
import { nearest } from '../../../domain/names/nearest.ts'
import { slugOf } from '../../../domain/names/slug.ts'
import type { Event } from '../../../domain/records/record.ts'
import type { Language, Text } from '../../../domain/text.ts'
import { UsageError } from '../../base/exit.ts'
import { unknownValueError } from '../../base/options.ts'
import { EVENTS, type TaskEvent } from './event-options.ts'

/** What events are called. */
export const EVENT_WORDS: Readonly<Record<Event, Text>> = {
  delivered: { vi: 'đã nộp', en: 'delivered' },
  progress: { vi: 'tiến độ', en: 'progress' },
  extended: { vi: 'gia hạn', en: 'extended' },
  waived: { vi: 'miễn', en: 'waived' },
  cancelled: { vi: 'hủy', en: 'cancelled' },
  superseded: { vi: 'thay thế', en: 'superseded' },
  triggered: { vi: 'điều kiện đã xảy ra', en: 'triggered' },
  reopened: { vi: 'mở lại', en: 'reopened' },
  assigned: { vi: 'giao cơ quan khác', en: 'assigned' },
  'extension-requested': { vi: 'đề nghị gia hạn', en: 'extension requested' },
  contested: { vi: 'có ý kiến khác', en: 'contested' },
  retracted: { vi: 'rút ghi nhận', en: 'retracted' },
}

/** The event that a command line names, in English or Vietnamese, with or without its marks. Throws a UsageError for none. */
export function eventNamed(said: string | undefined): TaskEvent | 'retract' {
  const words = said?.trim() ?? ''
  if (words === '') throw NO_EVENT
  const found = ASKED.find((event) => namesOf(event).some((name) => isSame(name, words)))
  if (found !== undefined) return found
  const inVietnamese = ASKED.map(vietnamese)
  const isVietnamese = nearest(words, ASKED).length === 0 && nearest(words, inVietnamese).length > 0
  throw unknownValueError('record', words, isVietnamese ? inVietnamese : ASKED)
}

const NO_EVENT = new UsageError(
  { vi: 'record cần một sự kiện và một việc.', en: 'record needs an event and what it happened to.' },
  {
    vi: 'Viết như plan-check record delivered KẾ-HOẠCH#NHIỆM-VỤ --date NGÀY; xem plan-check record --help.',
    en: 'Write it like plan-check record delivered PLAN#TASK --date DAY; see plan-check record --help.',
  },
)

/** The names of all events that may be asked for, as help shows them. */
export function eventNames(language: Language): string {
  const names = ASKED.map((event) => (language === 'vi' ? `${event} (${vietnamese(event)})` : event))
  return names.join(', ')
}

const ASKED: readonly (TaskEvent | 'retract')[] = [...EVENTS, 'retract']

function vietnamese(event: TaskEvent | 'retract'): string {
  return EVENT_WORDS[event === 'retract' ? 'retracted' : event].vi
}

function namesOf(event: TaskEvent | 'retract'): readonly string[] {
  return [event, vietnamese(event), ...(SHORTER[event] ?? [])]
}

const SHORTER: Partial<Readonly<Record<TaskEvent | 'retract', readonly string[]>>> = {
  delivered: ['nộp'],
  triggered: ['điều kiện xảy ra'],
  retract: ['rút'],
}

function isSame(name: string, words: string): boolean {
  return foldSpelling(name) === foldSpelling(words) || slugOf(name) === words.toLowerCase()
}
