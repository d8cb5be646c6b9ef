import { isCarriedOutBelow } from '../../../domain/carrying/below.ts'
import type { DeliveryBelow } from '../../../domain/carrying/delivered-below.ts'
import { explanationOf } from '../../../domain/deadline/explanation.ts'
import {
  DEFAULT_READINGS,
  type Reading,
  type ReadingContext,
  type Readings,
} from '../../../domain/deadline/model/reading.ts'
import { readDeadline } from '../../../domain/deadline/read.ts'
import { didYouMean } from '../../../domain/findings/did-you-mean.ts'
import type { Rule } from '../../../domain/findings/rule.ts'
import { DUE_SOON_DUTY, OVERDUE_DUTY } from '../../../domain/follow-up/duty-findings.ts'
import type { TaskHistory } from '../../../domain/follow-up/history.ts'
import { nearest } from '../../../domain/names/nearest.ts'
import type { Status } from '../../../domain/obligations/status.ts'
import type { Day } from '../../../domain/time/day.ts'
import { indexWorkspace } from '../../../load/index-workspace.ts'
import { explanationFormats, ruleFormats, taskHistoryFormats } from '../../../reports/explain/index.ts'
import { deliveriesBelow } from '../../../workspace/delivered-below.ts'
import { type TaskExplanation, taskExplanation } from '../../../workspace/explain-task.ts'
import { calendarIn } from '../../../workspace/register-and-calendar.ts'
import { rules } from '../../../workspace/rule-catalogue.ts'
import { EXIT, UsageError } from '../../base/exit.ts'
import { colorFor, oneOfEach, unknownValueError, widthOf } from '../../base/options.ts'
import { withProgress } from '../../base/progress.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReport } from '../../format-option.ts'
import type { OutputFile } from '../../io/output-file.ts'
import { hasWorkspace, workspaceFiles } from '../../io/workspace-files.ts'
import { onlyTask, withPlanId } from '../../plans-by-content.ts'
import { environmentOf, plansAsked, type QueryOptions, questionOf } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'

export interface ExplainOptions extends QueryOptions {
  readonly asOf?: Day
  readonly deadline?: string
  readonly issued?: Day
  readonly beforeMonth?: string
  readonly beforeDay?: string
  readonly format?: readonly string[]
}

/** Prints how the words of a deadline are read, the story of a task, or what there is to know of a code. A refusal is an answer too: exit code 0. */
export async function runExplain(
  target: string | undefined,
  options: ExplainOptions,
  world: World,
): Promise<number> {
  if (target !== undefined && isOfWords(options)) throw TWO_ASKED
  if (target !== undefined)
    return target.includes('#')
      ? explainTask(await withPlanId(target, options, world), options, world)
      : explainWord(target, options, world)
  const { deadline, issued = null } = options
  if (deadline === undefined) throw NOTHING_ASKED
  const wanted = requestedFormats(options.format ?? ['table'], explanationFormats, options, world)
  const reading = await readWithCalendar(deadline, { issued, readings: readingsOf(options) }, options, world)
  const explanation = explanationOf(reading, {
    issued: issued ?? dayInVietnam(world.now()),
    from: null,
    through: null,
  })
  for (const { format, file } of wanted)
    writeReport(format.render(explanation, styleFor(file, options, world)), file, world)
  return EXIT.fine
}

/** The days off of the workspace count, where they are needed and there is a workspace. */
async function readWithCalendar(
  words: string,
  context: ReadingContext,
  { plans, without }: ExplainOptions,
  world: World,
): Promise<Reading> {
  const reading = readDeadline(words, context)
  if (reading.kind === 'read' || !reading.needsCalendar || !hasWorkspace(plans, world)) return reading
  const calendar = calendarIn(await indexWorkspace(workspaceFiles({ plans, without }, world)))
  return readDeadline(words, { ...context, calendar })
}

function isOfWords({ deadline, issued, beforeMonth, beforeDay }: ExplainOptions): boolean {
  return [deadline, issued, beforeMonth, beforeDay].some((option) => option !== undefined)
}

/** A code, for which no workspace is read; else the number of a task that only one plan has. */
async function explainWord(word: string, options: ExplainOptions, world: World): Promise<number> {
  const rule = [...rules, OVERDUE_DUTY, DUE_SOON_DUTY].find(({ code }) => code === word)
  if (rule !== undefined) return explainRule(rule, options, world)
  const task = hasWorkspace(options.plans, world) ? await onlyTask(word, options, world) : null
  if (task === null) throw unknownCode(word)
  return explainTask(task, options, world)
}

function explainRule(rule: Rule, options: ExplainOptions, world: World): number {
  const wanted = requestedFormats(options.format ?? ['table'], ruleFormats, options, world)
  for (const { format, file } of wanted)
    writeReport(format.render(rule, styleFor(file, options, world)), file, world)
  return EXIT.fine
}

function unknownCode(words: string): UsageError {
  const codes = rules.map(({ code }) => code)
  return new UsageError(
    { vi: `Không có mã kiểm tra “${words}”.`, en: `There is no check “${words}”.` },
    didYouMean(nearest(words, codes), {
      vi: 'Xem các mã bằng plan-check list checks; hỏi về một nhiệm vụ thì viết kế-hoạch#nhiệm-vụ.',
      en: 'plan-check list checks names them all; for a task write plan#task.',
    }),
  )
}

async function explainTask(target: string, options: ExplainOptions, world: World): Promise<number> {
  const wanted = requestedFormats(options.format ?? ['table'], taskHistoryFormats, options, world)
  const files = workspaceFiles(options, world)
  const asOf = options.asOf ?? dayInVietnam(world.now())
  const [planId = '', place = ''] = target.split('#')
  const [taskId = '', ...within] = place.split('/')
  const question = {
    ...questionOf(asOf, files, options, world),
    ...plansAsked({ ...options, plan: [planId] }),
  }
  const { story, ...there } = await withProgress(world, options, (onPlan) =>
    taskExplanation(planId, taskId, { ...question, onPlan }),
  )
  // Where the plan is there but cannot be read, its errors are the answer.
  const isUnread = there.plan === null && there.plans.includes(planId)
  if (story === null && !isUnread) throw unknownTarget(planId, taskId, there)
  if (story !== null) {
    const place = { plan: planId, task: taskId }
    const below = await deliveriesBelow(place, files, environmentOf(options, world), asOf)
    const whole = withProposals(story, below)
    const own = within.length === 0 ? whole : narrowedTo(target, whole)
    for (const { format, file } of wanted)
      writeReport(format.render(own, styleFor(file, options, world)), file, world)
  }
  return reportFindings(there, files.length, options, world)
}

/** With what is delivered below, for periods that are still open above; whether it counts there is for its office to say. */
function withProposals(story: TaskHistory, below: readonly DeliveryBelow[]): TaskHistory {
  const open = story.obligations
    .map(({ obligation }) => obligation)
    .filter(({ status }) => !isSettled(status))
  const proposed = below.filter(({ period }) => open.some((one) => period === null || one.period === period))
  return proposed.length === 0 ? story : { ...story, below: proposed }
}

function isSettled(status: Status): boolean {
  return (
    status === 'done-on-time' || status === 'done-late' || status === 'closed' || status === 'not-started'
  )
}

/** The part of a history about the obligations whose id, as reports write it, is or begins with these words. */
function narrowedTo(id: string, story: TaskHistory): TaskHistory {
  const obligations = story.obligations.filter(
    ({ obligation }) =>
      obligation.id === id || ['/', '@'].some((sign) => obligation.id.startsWith(id + sign)),
  )
  if (obligations.length > 0) return { ...story, obligations }
  throw unknownValueError(
    'explain',
    id,
    story.obligations.map(({ obligation }) => obligation.id),
  )
}

function unknownTarget(
  planId: string,
  taskId: string,
  { plan, plans }: Pick<TaskExplanation, 'plan' | 'plans'>,
) {
  if (plan === null) return unknownValueError('explain', planId, plans)
  const task = plan.tasks.find(({ id }) => id === taskId)
  if (task?.amends != null) {
    const changed = `${task.amends.of.plan}#${task.amends.of.task}`
    return new UsageError(
      { vi: `Mục ${taskId} chỉ sửa ${changed}.`, en: `Task ${taskId} only changes ${changed}.` },
      { vi: `Hỏi ${changed}.`, en: `Ask for ${changed}.` },
    )
  }
  if (task !== undefined && isCarriedOutBelow(task))
    return new UsageError(
      {
        vi: `Mục ${taskId} của ${planId} không giao cho cơ quan nào; các văn bản cấp dưới triển khai nó.`,
        en: `Nobody owes task ${taskId} of ${planId} itself; documents below carry it out.`,
      },
      {
        vi: `Xem ở đâu: plan-check coverage --of ${planId}.`,
        en: `plan-check coverage --of ${planId} says where.`,
      },
    )
  if (task === undefined || task.sameAs === null)
    return unknownValueError(
      'explain',
      taskId,
      plan.tasks.map(({ id }) => id),
    )
  return new UsageError(
    {
      vi: `Mục ${taskId} chỉ nhắc lại nhiệm vụ ${task.sameAs}.`,
      en: `Task ${taskId} only repeats ${task.sameAs}.`,
    },
    { vi: `Hỏi ${planId}#${task.sameAs}.`, en: `Ask for ${planId}#${task.sameAs}.` },
  )
}

function styleFor(file: OutputFile | null, options: ExplainOptions, world: World) {
  const color = file === null ? colorFor(world, options) : ('plain' as const)
  return { language: options.lang, color, width: file === null ? widthOf(world) : 100 }
}

function readingsOf({ beforeMonth, beforeDay }: ExplainOptions): Readings {
  const said = (option: string, word: string | undefined) =>
    word === undefined ? [] : oneOfEach(option, [word], ['strict', 'inclusive'] as const)
  const [month = DEFAULT_READINGS.beforeMonth] = said('--before-month', beforeMonth)
  const [day = DEFAULT_READINGS.beforeDay] = said('--before-day', beforeDay)
  return { beforeMonth: month, beforeDay: day }
}

const TWO_ASKED = new UsageError(
  {
    vi: '--deadline, --issued, --before-month, --before-day dành cho một lời thời hạn, không đi cùng nhiệm vụ hay mã.',
    en: '--deadline, --issued, --before-month and --before-day are for the words of a deadline, and go with no task or code.',
  },
  { vi: 'Hỏi từng điều một.', en: 'Ask one thing at a time.' },
)

const NOTHING_ASKED = new UsageError(
  {
    vi: 'Cần một nhiệm vụ hoặc lời thời hạn, hay một mã kiểm tra, để giải thích.',
    en: 'There is nothing to explain.',
  },
  {
    vi: 'Viết như: plan-check explain thai-nguyen-129#6.3, plan-check explain unknown-agency, hoặc plan-check explain --deadline "Quý II/2024" --issued 2023-07-03.',
    en: 'Write it like: plan-check explain thai-nguyen-129#6.3, plan-check explain unknown-agency, or plan-check explain --deadline "Quý II/2024" --issued 2023-07-03.',
  },
)
