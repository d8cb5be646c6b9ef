import type { DutyData, PageData } from '../page-data.ts'

/** A duty as an item of the list, which opens to show why it stands where it stands. All its words are text, never markup. */
export function dutyItem(duty: DutyData, data: PageData): HTMLLIElement {
  const { texts, words } = data
  const textAt = (at: number) => texts[at] ?? ''
  const details = element('details', '')
  const summary = element('summary', '')
  const state = element('span', textAt(duty.stands), `state ${duty.status}`)
  state.prepend(marker())
  summary.append(
    state,
    element('span', `${words.due}: ${textAt(duty.due)}`, 'due'),
    element('span', textAt(duty.task), 'task'),
    element('span', `${textAt(duty.who)} · ${textAt(duty.plan)}`, 'who'),
  )
  details.append(summary)
  // Made when it is first asked for: few are.
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(whyBlock(duty, data))
  })
  const item = element('li', '')
  item.append(details)
  return item
}

/** The sign that a line opens, for the eye alone: to a screen reader the browser says so. */
function marker(): HTMLElement {
  const sign = element('span', '', 'marker')
  sign.setAttribute('aria-hidden', 'true')
  return sign
}

function whyBlock({ reason, steps, id }: DutyData, { texts, words, reasons }: PageData): HTMLElement {
  const textAt = (at: number) => texts[at] ?? ''
  const list = element('dl', '')
  const add = (label: string, ...contents: readonly HTMLElement[]) =>
    list.append(element('dt', label), ...contents)
  for (const [label, said] of reasons[reason] ?? []) add(textAt(label), element('dd', textAt(said)))
  const happened = steps.map(([day, because]) => element('dd', `${textAt(day)}: ${textAt(because)}`))
  if (happened.length > 0) add(words.steps, ...happened)
  add(words.id, element('dd', id))
  return list
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  if (className !== '') made.className = className
  return made
}
