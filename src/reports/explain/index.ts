import type { Explanation } from '../../domain/deadline/explanation.ts'
import type { Rule } from '../../domain/findings/rule.ts'
import type { TaskHistory } from '../../domain/follow-up/history.ts'
import type { Language } from '../../domain/text.ts'
import { type Terminal, terminal } from '../draw/terminal.ts'
import { explanationJson } from './deadline-json.ts'
import { explanationPage } from './deadline-page.ts'
import { ruleJson } from './rule-json.ts'
import { rulePage } from './rule-page.ts'
import { taskHistoryJson } from './task-json.ts'
import { taskHistoryPage } from './task-page.ts'

/** A way to write the story of a task. */
interface StoryFormat {
  readonly name: string
  readonly render: (story: TaskHistory, style: ExplanationStyle) => string
}

/** Every format of `explain plan#task`. */
export const taskHistoryFormats: readonly StoryFormat[] = [
  { name: 'table', render: (story, style) => terminal(taskHistoryPage(story, style.language), style) },
  { name: 'json', render: (story, { language }) => taskHistoryJson(story, language) },
]

/** A way to write what there is to know of a code, or of all of them. */
interface RuleFormat<Known> {
  readonly name: string
  readonly render: (known: Known, style: ExplanationStyle) => string
}

/** Every format of `explain <code>`. */
export const ruleFormats: readonly RuleFormat<Rule>[] = [
  { name: 'table', render: rulePage },
  { name: 'json', render: (rule) => ruleJson(rule) },
]

/** What a format may know besides the explanation. */
type ExplanationStyle = Terminal & { readonly language: Language }

/** A way to write how a deadline was read. */
interface ExplanationFormat {
  readonly name: string
  readonly render: (explanation: Explanation, style: ExplanationStyle) => string
}

/** Every format of `explain`. */
export const explanationFormats: readonly ExplanationFormat[] = [
  {
    name: 'table',
    render: (explanation, style) => terminal(explanationPage(explanation, style.language), style),
  },
  { name: 'json', render: (explanation, { language }) => explanationJson(explanation, language) },
]
