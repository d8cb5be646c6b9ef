import type { Text } from '../text.ts'
import type { FrequencyAttached } from './clauses/attach-frequency.ts'
import { mergedReason } from './merged-reason.ts'
import type { PhraseItem } from './model/item.ts'
import type { AssumptionCode, ReadingContext, ReadingStep } from './model/reading.ts'
import type { Part, Schedule } from './model/schedule.ts'
import { partNotation } from './notation.ts'
import { quoted, type Words } from './words/tokens.ts'

/** A clause that was read, with its part. */
export interface TraceInput {
  readonly clause: FrequencyAttached
  readonly part: Part | 'onward'
}

/** Which words gave what, in the order of the words. */
export function traceSteps(
  words: Words,
  items: readonly PhraseItem[],
  traced: readonly TraceInput[],
  schedule: Schedule,
): readonly ReadingStep[] {
  const notations = schedule.map(partNotation)
  const asides = items.flatMap((item) => {
    const because = asideOf(item)
    return because === null
      ? []
      : [{ at: item.first, step: step(words, item.first, item.until, because, null) }]
  })
  const clauses = traced.map(({ clause, part }) => {
    const isMerged = part !== 'onward' && !notations.includes(partNotation(part))
    const [because, basis] =
      isMerged && part.kind !== 'undated' ? [mergedReason(part, schedule), null] : reasonOf(clause, part)
    return { at: clause.first, step: step(words, clause.first, clause.until, because, basis) }
  })
  return [...asides, ...clauses].sort((one, other) => one.at - other.at).map(({ step }) => step)
}

/** The explanation of words that give no part; null where the part that they belong to explains them. */
function asideOf(item: PhraseItem): Text | null {
  if (item.kind === 'dropped') return item.because
  return item.kind === 'hour' ? HOUR : item.kind === 'periodic' ? PERIODIC : null
}

/** The reading that was taken where two were possible, and why. */
export function assumptionText(code: AssumptionCode, { issued, readings }: ReadingContext): Text {
  switch (code) {
    case 'before-day':
      return readings.beforeDay === 'inclusive'
        ? {
            vi: '"trước ngày" tính cả ngày đó (thông lệ hành chính)',
            en: '"trước ngày" keeps the day itself in time (office practice)',
          }
        : {
            vi: '"trước ngày" hiểu chặt: ngày liền trước là ngày cuối cùng',
            en: '"trước ngày" read strictly: the day before is the last',
          }
    case 'before-month':
      return readings.beforeMonth === 'strict'
        ? {
            vi: '"trước" tháng, quý, năm hiểu chặt: hết ngày liền trước kỳ đó',
            en: '"trước" a month, quarter or year read strictly: the last day before it',
          }
        : {
            vi: '"trước" tháng, quý, năm hiểu rộng: hết kỳ đó',
            en: '"trước" a month, quarter or year read broadly: its last day',
          }
    case 'year-from-issue':
      return {
        vi: `không ghi năm: lấy lần đầu tiên kể từ ngày văn bản (${issued ?? '?'})`,
        en: `no year written: the first such day on or after the document's (${issued ?? '?'})`,
      }
    case 'inferred-frequency':
      return {
        vi: 'chỉ nêu việc làm theo chu kỳ, nên hiểu là thời hạn theo chu kỳ đó',
        en: 'the words name recurring work, taken as how often it is due',
      }
  }
}

function step(words: Words, first: number, until: number, because: Text, basis: Text | null): ReadingStep {
  return { words: quoted(words, first, until), because, basis }
}

function reasonOf(clause: FrequencyAttached, part: Part | 'onward'): readonly [Text, Text | null] {
  if (part === 'onward')
    return [
      {
        vi: 'còn tiếp tục ở các năm sau, không có ngày cuối',
        en: 'goes on in the years after, with no last day',
      },
      null,
    ]
  const notation = partNotation(part)
  switch (part.kind) {
    case 'once':
      return clause.kind === 'limit' ? onceReason(clause, notation) : [termReason(clause, notation), TERM]
    case 'open':
      return [
        {
          vi: `chỉ nêu ngày bắt đầu, không có ngày cuối: ${notation}`,
          en: `a first day without a last: ${notation}`,
        },
        null,
      ]
    case 'open-after':
      return [
        {
          vi: `ngày đầu là ngày sau khi hết thời hạn kể từ sự kiện, không có ngày cuối: ${notation}`,
          en: `a first day, once a term after an event is over, without a last: ${notation}`,
        },
        TERM,
      ]
    case 'open-until':
      return [
        {
          vi: `thực hiện cho đến khi sự kiện xảy ra: ${notation}`,
          en: `stands until an event comes about: ${notation}`,
        },
        null,
      ]
    case 'recurring':
      return [
        part.times > 1
          ? {
              vi: `mỗi kỳ phải đủ ${part.times} lần: ${notation}`,
              en: `${part.times} times in every period: ${notation}`,
            }
          : { vi: `lặp lại theo kỳ: ${notation}`, en: `recurs in every period: ${notation}` },
        part.at === null ? PRACTICE : null,
      ]
    case 'continuous':
      return [{ vi: 'việc thường xuyên, không có ngày cuối', en: 'a standing duty without a last day' }, null]
    case 'triggered':
      return [
        { vi: `chờ sự kiện: ${notation}`, en: `waits for an event: ${notation}` },
        part.term === null ? null : TERM,
      ]
    case 'undated':
      return [
        {
          vi: 'không nêu thời hạn, hoặc thời hạn ở văn bản khác',
          en: 'no limit stated, or it stands in another document',
        },
        null,
      ]
  }
}

function onceReason(
  { moment, relation }: Extract<FrequencyAttached, { kind: 'limit' }>,
  notation: string,
): readonly [Text, Text | null] {
  if (relation === 'before')
    return [{ vi: `trước mốc này: ${notation}`, en: `before the time named: ${notation}` }, null]
  const grain = moment.shape === 'stretch' ? moment.grain : 'day'
  switch (grain) {
    case 'day':
      return [
        {
          vi: `ngày nêu rõ vẫn còn trong hạn: ${notation}`,
          en: `the day named is still in time: ${notation}`,
        },
        END_OF_DAY,
      ]
    case 'edge':
    case 'half-month':
      return [
        {
          vi: `mốc đầu, giữa, cuối kỳ theo luật: ${notation}`,
          en: `the beginning, middle or end by law: ${notation}`,
        },
        EDGES,
      ]
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return [
        {
          vi: `hạn là ngày cuối cùng của kỳ: ${notation}`,
          en: `the limit is the period's last day: ${notation}`,
        },
        PRACTICE,
      ]
  }
}

function termReason(clause: FrequencyAttached, notation: string): Text {
  const isOfWork = clause.kind === 'term' && clause.term.unit === 'working-day'
  const counted = isOfWork ? { vi: 'chỉ kể ngày làm việc, ', en: 'in working days, ' } : { vi: '', en: '' }
  return {
    vi: `tính từ ngày ban hành văn bản, ${counted.vi}không kể ngày đó: ${notation}`,
    en: `counted ${counted.en}from the document's day, that day not included: ${notation}`,
  }
}

const PRACTICE = { vi: 'thông lệ theo dõi nhiệm vụ của Chính phủ', en: "the Government's follow-up practice" }
const EDGES = { vi: 'Bộ luật Dân sự 2015, Điều 146', en: 'Civil Code 2015, art. 146' }
const TERM = { vi: 'Bộ luật Dân sự 2015, Điều 147, Điều 148', en: 'Civil Code 2015, arts. 147 and 148' }
const END_OF_DAY = { vi: 'Bộ luật Dân sự 2015, Điều 148', en: 'Civil Code 2015, art. 148' }
const PERIODIC = {
  vi: 'lặp lại; mốc hoặc kỳ đứng cạnh cho biết bao lâu một lần',
  en: 'recurs; the day or period beside it says how often',
}
const HOUR = {
  vi: 'chỉ theo dõi đến ngày, không theo dõi giờ',
  en: 'followed up by the day, not by the hour',
}
