import type { Language, Text } from '../text.ts'

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
