import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { weekdayAt } from './weekdays.ts'

/** "16h", "17 giờ 30 phút" before its day: the day is what is followed up. Midnight leaves nothing of it. */
export function hours({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const [hour, unit] = [tokens[at], tokens[at + 1]?.text]
  if (hour?.kind !== 'number' || hour.value > 24 || (unit !== 'h' && unit !== 'giờ' && unit !== ':'))
    return null
  let until = at + 2
  const minute = tokens[until]?.kind === 'number' ? tokens[until]?.value : undefined
  if (minute !== undefined && minute < 60) until += 1
  else if (unit === ':') return null
  if (['phút', 'p', 'h', '’', "'", '′', 'giờ'].includes(tokens[until]?.text ?? '')) until += 1
  if (tokens[until]?.text === ',') until += 1
  if (tokens[until]?.text !== 'ngày' && weekdayAt(tokens, until) === null) return null
  const last = before.at(-1)
  const opens = last?.kind === 'relation' && last.relation === 'from'
  const midnight = hour.value === 0 && (minute ?? 0) === 0
  return midnight && !opens ? refusal(at, until, MIDNIGHT) : singleItem(at, until, { kind: 'hour' })
}

const MIDNIGHT = {
  vi: '0 giờ là lúc ngày đó bắt đầu, nên ngày cuối cùng là ngày liền trước: hãy ghi ngày đó',
  en: 'midnight is when that day begins, so the last day is the one before: write that day',
}
