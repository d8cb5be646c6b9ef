import type { Language, Text } from '../text.ts'
import { type Day, weekday } from './day.ts'

/** A day or month as a reader of the language writes it: 31/5/2024 in Vietnamese, 2024-05-31 in English. */
export function formatDay(day: string, language: Language): string {
  if (language === 'en') return day
  return day
    .split('-')
    .reverse()
    .map((part) => String(Number(part)))
    .join('/')
}

/** A day in both languages. */
export function dayText(day: string): Text {
  return { vi: formatDay(day, 'vi'), en: formatDay(day, 'en') }
}

/** A day in both languages, and that it is a Saturday or a Sunday where it is one: `Chủ nhật 30/6/2024`. */
export function weekendText(day: Day): Text {
  const { vi, en } = dayText(day)
  const which = weekday(day)
  if (which <= 5) return { vi, en }
  return which === 6
    ? { vi: `thứ Bảy ${vi}`, en: `Saturday ${en}` }
    : { vi: `Chủ nhật ${vi}`, en: `Sunday ${en}` }
}
