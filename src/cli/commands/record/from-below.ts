import { type DeliveryBelow, nameOfDelivery } from '../../../domain/carrying/delivered-below.ts'
import type { Day } from '../../../domain/time/day.ts'
import { deliveriesBelow } from '../../../workspace/delivered-below.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { environmentOf } from '../../query-options.ts'
import type { RecordOptions } from './options.ts'
import { targetOf } from './target.ts'

/**
 * The options of a delivery that another, of a task that carries this one out, is evidence for: its day, document and
 * evidence, where the command line gives no others, and a note that says whence. Throws a UsageError where there is no
 * such delivery, or several.
 */
export async function withEvidenceBelow(
  event: string | undefined,
  target: string | undefined,
  options: RecordOptions,
  today: Day,
  world: World,
): Promise<RecordOptions> {
  const { from, ...given } = options
  if (from === undefined) return options
  if (event !== 'delivered') throw ONLY_DELIVERED
  const { plan, item } = targetOf(target)
  const [task = ''] = item.split('/')
  const all = await deliveriesBelow(
    { plan, task },
    workspaceFiles(options, world),
    environmentOf(options, world),
    today,
  )
  const one = meant(from, `${plan}#${task}`, all, options.period)
  const { document, evidence } = one
  const source = `Theo kết quả của ${one.plan}#${one.task} (ghi nhận ${one.record}).`
  return {
    date: one.date,
    certainty: one.certainty,
    ...(document === null ? {} : { document }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...given,
    note: given.note === undefined ? source : `${given.note} ${source}`,
  }
}

function meant(
  from: string,
  above: string,
  all: readonly DeliveryBelow[],
  period: string | undefined,
): DeliveryBelow {
  const named = all.filter(({ plan, task, deliverable, record }) =>
    [`${plan}#${task}`, `${plan}#${task}/${deliverable}`, `${plan}#${record}`].includes(from),
  )
  const own = named.length > 1 ? named.filter((one) => one.period === (period ?? null)) : named
  const [one] = own.length === 1 ? own : []
  if (one !== undefined) return one
  const names = (named.length > 1 ? named : all).map((known) =>
    named.length > 1 ? `${known.plan}#${known.record}` : nameOfDelivery(known, all),
  )
  const list = names.slice(0, MOST_NAMED).join(', ')
  throw new UsageError(
    named.length > 1
      ? { vi: `“${from}” có ${named.length} kết quả.`, en: `“${from}” has ${named.length} deliveries.` }
      : {
          vi: `“${from}” không phải là kết quả có minh chứng của một nhiệm vụ triển khai ${above}.`,
          en: `“${from}” is no proven delivery of a task that carries out ${above}.`,
        },
    list === ''
      ? {
          vi: 'Nhiệm vụ ấy phải ghi carries-out, và có ghi nhận delivered kèm văn bản hoặc minh chứng.',
          en: 'Its task has to say carries-out, and to have a record delivered with a document or evidence.',
        }
      : { vi: `Dùng một trong: ${list}.`, en: `Use one of: ${list}.` },
  )
}

const MOST_NAMED = 10

const ONLY_DELIVERED = new UsageError(
  { vi: '--from chỉ có với sự kiện delivered.', en: '--from is for the event delivered alone.' },
  { vi: 'Bỏ --from.', en: 'Leave --from out.' },
)
