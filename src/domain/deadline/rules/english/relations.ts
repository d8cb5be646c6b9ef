import { type ItemFound, type Join, type Relation, singleItem, type TokenSpan } from '../../model/item.ts'
import { skippableInEnglish } from '../../words/english.ts'
import { longestMatch } from '../../words/tokens.ts'
import { webAddress } from '../web-addresses.ts'

/** "by", "no later than", "before", "in", "from", "to": how a moment limits. */
export function englishRelations({ tokens, at, before }: TokenSpan): ItemFound | null {
  const [found] = RELATIONS.map(([phrases, relation]) => ({
    length: longestMatch(tokens, at, phrases),
    relation,
  })).sort((one, other) => other.length - one.length)
  if (found === undefined || found.length === 0) return null
  const until = at + found.length
  if (found.relation !== 'to') return singleItem(at, until, { kind: 'relation', relation: found.relation })
  const last = before.at(-1)
  const spans = last?.kind === 'moment' && last.until === at
  return singleItem(at, until, spans ? { kind: 'through' } : { kind: 'relation', relation: 'to' })
}

/** "from now": on the document's day. */
export function englishFromNow({ tokens, at }: TokenSpan): ItemFound | null {
  if (longestMatch(tokens, at, ['from now until', 'from now to', 'from now till']) === 0) return null
  const from = singleItem(at, at + 1, { kind: 'relation', relation: 'from' })
  const today = singleItem(at + 1, at + 2, { kind: 'moment', moment: { shape: 'issue-day' } })
  return { items: [...from.items, ...today.items], until: at + 2 }
}

/** "by the Department of Finance", "in the province", "to all agencies": who, where and to whom, and not when. */
export function englishPlaces({ tokens, at }: TokenSpan): ItemFound | null {
  if (longestMatch(tokens, at, ['due to the']) > 0 && skippableInEnglish(tokens, at + 3) > 0)
    return { items: [], until: at + 3 }
  if (!PLACING.has(tokens[at]?.text ?? '')) return null
  const noun = ARTICLES.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  if (webAddress({ tokens, at: noun, before: [] }) !== null) return { items: [], until: noun }
  if (tokens[noun]?.text === 'period' && tokens[noun + 1]?.kind === 'number') return null
  if (tokens[at]?.text === 'by' && DIRECTING.has(tokens[noun]?.text ?? '')) return null
  const length = tokens[noun]?.kind === 'word' ? skippableInEnglish(tokens, noun) : 0
  return length === 0 ? null : { items: [], until: noun + length }
}

/** "ongoing", "on a continuous basis". */
export function englishContinuous({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, CONTINUOUS)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'continuous' })
}

/** "as planned", "no deadline", "in accordance with regulations": the limit, if any, stands elsewhere. */
export function englishElsewhere({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, ELSEWHERE)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'undated' })
}

/** "onwards", "and the following years". */
export function englishOnward({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, ONWARD)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'onward' })
}

/** The words that join limits; signs do so in any language. */
export function englishJoins({ tokens, at }: TokenSpan): ItemFound | null {
  const by: Join | undefined = ({ and: 'and', or: 'or' } as const)[tokens[at]?.text as 'and']
  return by === undefined ? null : singleItem(at, at + 1, { kind: 'join', by })
}

const RELATIONS: readonly (readonly [readonly string[], Relation])[] = [
  [
    [
      ...[
        'by',
        'no later than',
        'not later than',
        'due',
        'due by',
        'due on',
        'due in',
        'on or before',
        'deadline',
      ],
      ...[
        'by no later than',
        'deadline is',
        'not after',
        'at the latest by',
        'at the latest',
        'latest by',
        'by or on',
        'up to and including',
      ],
      ...['by the', 'no later than the'],
    ],
    'by',
  ],
  [['before', 'prior to'], 'before'],
  [['in', 'during', 'within', 'on', 'throughout', 'in the course of', 'over', 'at'], 'in'],
  [
    ['from', 'starting', 'starting from', 'starting in', 'beginning', 'beginning in', 'with effect from'],
    'from',
  ],
  [['to', 'until', 'till', 'through', 'up to', 'until the'], 'to'],
  [['after', 'since', 'following'], 'after'],
]
const PLACING = new Set(['by', 'in', 'on', 'at', 'to', 'from', 'for', 'of', 'within', 'during', 'through'])
const ARTICLES = new Set(['the', 'a', 'an', 'all', 'this', 'these', 'its', 'their', 'any'])
/** "by the roadmap": where a limit stands, or what the work waits for, and nobody who does it. */
const DIRECTING = new Set([
  'roadmap',
  'guidance',
  'guidelines',
  'plan',
  'schedule',
  'timetable',
  'direction',
  'instructions',
])
const CONTINUOUS = [
  'ongoing',
  'continuous',
  'continuously',
  'on an ongoing basis',
  'on a continuous basis',
  'at all times',
]
const ELSEWHERE = [
  ...[
    'as planned',
    'as scheduled',
    'according to plan',
    'according to the plan',
    'as per the plan',
    'no deadline',
  ],
  ...[
    'as prescribed',
    'according to regulations',
    'in accordance with regulations',
    'no time limit',
    'without deadline',
  ],
  ...['in accordance with the regulations', 'as per regulations', 'not specified', 'no fixed deadline'],
]
const ONWARD = [
  'onward',
  'onwards',
  'the following years',
  'following years',
  'subsequent years',
  'the years after',
  'beyond',
]
