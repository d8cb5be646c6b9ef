import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { numeralAt } from '../words/numerals.ts'
import { longestMatch } from '../words/tokens.ts'

/** "nộp 01 bộ hồ sơ", "gửi 02 (hai) bản": how many copies are sent. */
export function copies({ tokens, at }: TokenSpan): ItemFound | null {
  const [before, number] = [tokens[at - 1], tokens[at]]
  const isSent = longestMatch(tokens, at - 1, SENT) > 0 || longestMatch(tokens, at - 2, SENT) === 2
  if (before === undefined || !isSent || (number?.kind === 'number' && number.text.length > 2)) return null
  const count = numeralAt(tokens, at)
  const unit = count === null ? 0 : longestMatch(tokens, count.until, COPIES)
  return count === null || unit === 0
    ? null
    : singleItem(at, count.until + unit, { kind: 'dropped', because: COUNT })
}

const SENT = ['gửi', 'nộp', 'lập', 'kèm', 'kèm theo', 'gửi kèm', 'trình']
const COPIES = ['bộ hồ sơ', 'hồ sơ', 'bản chính', 'bản sao', 'bản giấy', 'bản']
const COUNT = { vi: 'số bộ, số bản gửi đi, không phải thời hạn', en: 'how many copies are sent, not a limit' }
