import type { ICalEventData } from 'ical-generator'
import type { LastDay } from '../../domain/follow-up/last-days.ts'
import type { StatusView } from '../../domain/follow-up/view.ts'
import type { Language } from '../../domain/text.ts'
import { addDays, type Day, toDate } from '../../domain/time/day.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { isFollowedUp, recordedText, withoutText } from '../words/plan-name.ts'
import { eventText, eventTitle } from './event-text.ts'
import { DEADLINES, type Feed } from './feed.ts'

/** Last days, and the view they are of. */
export interface LastDays {
  readonly view: StatusView
  readonly events: readonly LastDay[]
  /** The calendar that will hold nothing else; null where the file is imported among other events. */
  readonly feed: Feed | null
}

/**
 * Last days as a calendar file (RFC 5545): all-day events in no time zone, with a reminder 30 and 7 days ahead.
 *
 * What is done or closed is cancelled, so that a calendar into which the file is imported again no longer counts
 * on it; left out, it would stand there for ever. A calendar of its own is replaced whole, and holds what is owed alone.
 */
export async function ics({ view, events, feed }: LastDays, language: Language): Promise<string> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator')
  const calendar = ical({
    prodId: { company: 'plan-check', product: 'plan-check', language },
    method: ICalCalendarMethod.PUBLISH,
    name: icsText((feed?.name ?? DEADLINES)[language]),
    ...(feed === null ? {} : { ttl: DAY }),
    ...descriptionOf(view, language),
  })
  const frame = feed === null ? calendar.toString() : withIdentity(calendar.toString(), feed, view.asOf)
  const end = frame.lastIndexOf('END:VCALENDAR')
  const parts = [frame.slice(0, end)]
  for (const event of feed === null ? events : events.filter(({ standing }) => STANDS.has(standing))) {
    const written = calendar.createEvent(await eventData(event, view, language)).toString()
    parts.push(foldLines(alarmsLast(written)))
    calendar.clear()
  }
  parts.push(frame.slice(end), '\r\n')
  return parts.join('')
}

/** In seconds: plans change by the day. */
const DAY = 86_400

/**
 * The calendar under a name of its own and the day that it was made for (RFC 7986, 5.3 and 5.4), by which a program knows
 * the next file as the same calendar; Outlook goes by X-WR-RELCALID.
 */
function withIdentity(frame: string, { uid }: Feed, asOf: Day): string {
  const lines = [
    `UID:${uid}`,
    `LAST-MODIFIED:${asOf.replaceAll('-', '')}T000000Z`,
    `X-WR-RELCALID:${uid}`,
  ].map(foldedLine)
  return frame.replace(/^METHOD:/m, `${lines.join('\r\n')}\r\nMETHOD:`)
}

/** Text as a property holds it (RFC 5545, 3.3.11); the writer escapes that of events alone. */
function icsText(text: string): string {
  return printable(text).replace(/[\\;,]/g, (sign) => `\\${sign}`)
}

/** The plans whose last days are left out; nothing where all are followed up. */
function descriptionOf(
  { plans, without }: StatusView,
  language: Language,
): { readonly description?: string } {
  const say: Say = (text) => text[language]
  const withheld = plans.filter((plan) => plan.inForce && !isFollowedUp(plan))
  const lines = [...withheld.map((plan) => recordedText(plan, say)), ...withoutText(without, say)]
  return lines.length === 0 ? {} : { description: icsText(lines.join('; ')) }
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
          trigger: days * DAY - MORNING,
          description: title,
        }))
      : [],
  }
}

const DAYS_AHEAD = [30, 7]

/** 8:00, in seconds: a day begins at midnight, when nobody wants to be rung. */
const MORNING = 8 * 3600

/** What is still to be done, though nobody may be known who does it. */
const STANDS: ReadonlySet<LastDay['standing']> = new Set(['owed', 'no-known-holder'])

/** The event's id, in ASCII: the writer takes it as it is, and the numbers of tasks may have a Đ. */
function uidOf({ id }: LastDay): string {
  return `plan-check:${encodeURI(id)}`
}
