import { didYouMean } from '../../domain/findings/did-you-mean.ts'
import { nearest } from '../../domain/names/nearest.ts'
import type { Language } from '../../domain/text.ts'
import type { Day } from '../../domain/time/day.ts'
import { UsageError } from './exit.ts'
import { dayInVietnam } from './vietnam-clock.ts'
import type { World } from './world.ts'
import { dayWritten } from './written-day.ts'

/** The options of every command. */
export interface GlobalOptions {
  readonly plans?: string
  /** Files of the workspace to go on without. */
  readonly without?: readonly string[]
  readonly lang: Language
  readonly color: boolean
  readonly quiet?: true
}

/** The language of a run, before its options are read: `--lang`, else PLAN_CHECK_LANG, else Vietnamese. */
export function languageOf({ args, env }: World): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const said = at < 0 ? env.PLAN_CHECK_LANG : (args[at]?.split('=')[1] ?? args[at + 1])
  return LANGUAGES.find((language) => language === said) ?? 'vi'
}

/** Throws a UsageError where PLAN_CHECK_LANG is to decide the language and names none. */
export function mustNameLanguage({ args, env }: World): void {
  const { PLAN_CHECK_LANG = '' } = env
  const isAsked = args.some((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (!isAsked && PLAN_CHECK_LANG !== '') oneOfEach('PLAN_CHECK_LANG', [PLAN_CHECK_LANG], LANGUAGES)
}

/** A language given as an option. */
export function languageOption(text: string): Language {
  const [language] = oneOfEach('--lang', [text], LANGUAGES)
  return language ?? 'vi'
}

const LANGUAGES = ['vi', 'en'] as const

/** A day given as an option, as people write it. */
export function dayOption(name: string, { now }: Pick<World, 'now'>): (text: string) => Day {
  return (text) => {
    const written = dayWritten(text, () => dayInVietnam(now()))
    if (written.is === 'day') return written.day
    if (written.is === 'outside-years') throw outsideYears(name, text)
    const { meant } = written
    throw new UsageError(
      {
        vi: `${name} cần một ngày có thật, không phải “${text}”.`,
        en: `${name} needs a real day, not “${text}”.`,
      },
      meant === null
        ? {
            vi: `Viết như ${name} 2024-06-30 hoặc ${name} 30/6/2024.`,
            en: `Write it like ${name} 2024-06-30 or ${name} 30/6/2024.`,
          }
        : { vi: `Có phải ${name} ${meant}?`, en: `Did you mean ${name} ${meant}?` },
    )
  }
}

function outsideYears(name: string, text: string): UsageError {
  return new UsageError(
    {
      vi: `${name}: ngày “${text}” nằm ngoài các năm 1900–2999.`,
      en: `${name}: the day “${text}” lies outside the years 1900–2999.`,
    },
    { vi: 'Kiểm tra lại số năm.', en: 'Check the year.' },
  )
}

/** The folder of plans given as an option. Nothing is no folder: a variable was not set. */
export function plansOption(text: string): string {
  if (text.trim() !== '') return text
  throw new UsageError(
    { vi: '--plans không có giá trị.', en: '--plans has no value.' },
    {
      vi: 'Bỏ tùy chọn này để dùng thư mục plans, hoặc viết tên thư mục.',
      en: 'Leave it out for the folder plans, or name a folder.',
    },
  )
}

/** An option that may be given several times, or once with commas. Nothing is no value: a variable was not set. */
export function listOption(
  name: string,
): (value: string, before: readonly string[] | undefined) => readonly string[] {
  return (value, before = []) => {
    const words = splitAtCommas(value)
    if (words.length > 0) return [...before, ...words]
    throw new UsageError(
      { vi: `${name} không có giá trị.`, en: `${name} has no value.` },
      { vi: 'Bỏ tùy chọn này nếu không lọc gì.', en: 'Leave the option out to filter nothing.' },
    )
  }
}

/** The words between commas. */
export function splitAtCommas(value: string): readonly string[] {
  return value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** An option that may be given several times, commas and all. */
export function repeatableOption(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}

/** The words of an option, each one of those allowed. Throws a UsageError for any other. */
export function oneOfEach<Word extends string>(
  option: string,
  words: readonly string[],
  allowed: readonly Word[],
): readonly Word[] {
  return words.map((word) => {
    const found = allowed.find((one) => one === word)
    if (found !== undefined) return found
    throw unknownValueError(option, word, allowed)
  })
}

/** The error for an option's value that nothing bears. */
export function unknownValueError(option: string, word: string, known: readonly string[]): UsageError {
  const list = known.length <= 12 ? known.join(', ') : `${known.slice(0, 12).join(', ')}, …`
  return new UsageError(
    { vi: `${option}: không có “${word}”.`, en: `${option}: there is no “${word}”.` },
    known.length === 0
      ? { vi: 'Ở đây không có gì để chọn.', en: 'There is nothing to choose from here.' }
      : didYouMean(nearest(word, known), { vi: `Dùng một trong: ${list}.`, en: `Use one of: ${list}.` }),
  )
}

/** Whether colours go to an output: not where NO_COLOR or --no-color says so, nor off a terminal unless FORCE_COLOR asks. */
export function colorFor(world: World, options: { readonly color: boolean }): 'color' | 'plain' {
  const { NO_COLOR, FORCE_COLOR, TERM } = world.env
  if (!options.color || (NO_COLOR !== undefined && NO_COLOR !== '')) return 'plain'
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return 'color'
  return world.stdout.isTTY === true && TERM !== 'dumb' ? 'color' : 'plain'
}

/** The columns a table may take: the terminal's, or 100 off a terminal. */
export function widthOf({ stdout }: World): number {
  return stdout.isTTY === true ? Math.max(60, stdout.columns ?? 100) : 100
}
