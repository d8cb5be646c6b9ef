import type { ICalEventData } from 'ical-generator'
import type { LastDay } from '../../domain/follow-up/agenda.ts'
import type { StatusView } from '../../domain/follow-up/view.ts'
import type { Language } from '../../domain/text.ts'
import { addDays, toDate } from '../../domain/time/day.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { isFollowedUp, recordedText, withoutText } from '../words/plan-name.ts'
import { eventText, eventTitle } from './event-text.ts'

/** Last days, and the view they are of. */
export interface LastDays {
  readonly view: StatusView
  readonly events: readonly LastDay[]
}

/**
 * Last days as a calendar file (RFC 5545): all-day events in no time zone, with a reminder 30 and 7 days ahead.
 *
 * What is done or closed is cancelled, so that a calendar into which the file is imported again no longer counts
 * on it; left out, it would stand there for ever.
 */
export async function ics({ view, events }: LastDays, language: Language): Promise<string> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator')
  const calendar = ical({
    prodId: { company: 'plan-check', product: 'plan-check', language },
    method: ICalCalendarMethod.PUBLISH,
    name: { vi: 'Thời hạn theo kế hoạch', en: 'Last days under the plans' }[language],
    ...descriptionOf(view, language),
  })
  const frame = calendar.toString()
  const end = frame.lastIndexOf('END:VCALENDAR')
  const parts = [frame.slice(0, end)]
  for (const event of events) {
    const written = calendar.createEvent(await eventData(event, view, language)).toString()
    parts.push(foldLines(alarmsLast(written)))
    calendar.clear()
  }
  parts.push(frame.slice(end), '\r\n')
  return parts.join('')
}

/** The plans whose last days are left out; nothing where all are followed up. */
function descriptionOf(
  { plans, without }: StatusView,
  language: Language,
): { readonly description?: string } {
  const say: Say = (text) => text[language]
  const withheld = plans.filter((plan) => plan.inForce && !isFollowedUp(plan))
  const lines = [...withheld.map((plan) => recordedText(plan, say)), ...withoutText(without, say)]
  return lines.length === 0 ? {} : { description: printable(lines.join('; ')) }
}

/** The writer goes on with an event after its alarms; by the grammar of RFC 5545 (3.6.1) they end it. */
function alarmsLast(event: string): string {
  return event.replace(
    /^((?:BEGIN:VALARM\r\n[\s\S]*?^END:VALARM\r\n)+)([\s\S]*?)(?=^END:VEVENT\r\n)/gm,
    '$2$1',
  )
}

/**
 * Lines of 75 octets at most, the rest of each on lines that begin with a space (RFC 5545, 3.1), as the writer folds
 * a whole calendar; it takes a minute over ten thousand events.
 */
function foldLines(event: string): string {
  return event.split('\r\n').map(foldedLine).join('\r\n')
}

function foldedLine(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return line
  let [folded, start, octets] = ['', 0, 0]
  for (let at = 0; at < line.length; ) {
    const point = line.codePointAt(at) ?? 0
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    if (octets + size > MOST_OCTETS) {
      folded += `${line.slice(start, at)}\r\n `
      start = at
      octets = 0
    }
    octets += size
    at += point < 0x10000 ? 1 : 2
  }
  return folded + line.slice(start)
}

/** One less than may stand, for the space. */
const MOST_OCTETS = 74

async function eventData(event: LastDay, view: StatusView, language: Language): Promise<ICalEventData> {
  const { ICalAlarmType, ICalEventStatus, ICalEventTransparency } = await import('ical-generator')
  const { one, day, standing, sequence } = event
  const title = eventTitle(event, view, language)
  const isAhead = standing === 'owed' && one.status !== 'overdue'
  return {
    id: uidOf(event),
    sequence,
    stamp: toDate(view.asOf),
    allDay: true,
    start: toDate(day),
    end: toDate(addDays(day, 1)),
    summary: title,
    description: eventText(event, view, language),
    categories: [{ name: one.plan }],
    status: STANDS.has(standing) ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: isAhead
      ? DAYS_AHEAD.map((days) => ({
          type: ICalAlarmType.display,
          trigger: days * 86_400,
          description: title,
        }))
      : [],
  }
}

const DAYS_AHEAD = [30, 7]

/** What is still to be done, though nobody may be known who does it. */
const STANDS: ReadonlySet<LastDay['standing']> = new Set(['owed', 'no-known-holder'])

/** The event's id, in ASCII: the writer takes it as it is, and the numbers of tasks may have a Đ. */
function uidOf({ id }: LastDay): string {
  return `plan-check:${encodeURI(id)}`
}
