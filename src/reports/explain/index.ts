import type { Explanation } from '../../domain/deadline/explanation.ts'
import type { Rule } from '../../domain/findings/rule.ts'
import type { TaskHistory } from '../../domain/follow-up/history.ts'
import type { Language } from '../../domain/text.ts'
import { json } from '../draw/json.ts'
import { type Terminal, terminal } from '../draw/terminal.ts'
import { explanationPage } from './deadline-page.ts'
import { rulePage } from './rule-page.ts'
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

/** A story as the contract `story/v1`, in which every explanation keeps `deadline/v1`. */
function taskHistoryJson(story: TaskHistory, language: Language): string {
  const deadlines = story.deadlines.map((deadline) => ({
    ...deadline,
    explanation: deadline.explanation && explanationValues(deadline.explanation, language),
  }))
  return json({ ...story, deadlines })
}

/** A code as the contract `rule/v1`: every sentence in both languages, the examples as YAML. */
function ruleJson({ code, severity, title, why, examples, basis, fix }: Rule): string {
  const { wrong, right } = examples ?? { wrong: null, right: null }
  return json({ schema: 'rule/v1', code, severity, title, why, wrong, right, basis, fix })
}

/** An explanation as the contract `deadline/v1`. */
function explanationJson(explanation: Explanation, language: Language): string {
  return json(explanationValues(explanation, language))
}

/** What the contract `deadline/v1` holds; `refused` is the reason in the language asked for, or null. */
function explanationValues({ refused, ...explanation }: Explanation, language: Language) {
  return { ...explanation, refused: refused?.because[language] ?? null, refusal: refused }
}
