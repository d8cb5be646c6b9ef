import type { DutyChoice, DutyData, PageData } from '../page-data.ts'
import { chooser } from './chosen.ts'
import { dutyItem } from './duty-item.ts'

/** How many duties stand on a page of the list, and at most on paper. */
const ON_SCREEN = 100
const ON_PAPER = 5000

const data: PageData = JSON.parse(byId('data', HTMLElement).textContent ?? '')
const choose = chooser(data)
const form = byId('filters', HTMLFormElement)
const list = byId('duties', HTMLOListElement)
const found = byId('found', HTMLElement)
const previous = byId('previous', HTMLButtonElement)
const next = byId('next', HTMLButtonElement)

let chosen: readonly DutyData[] = []
let first = 0
let forPaperAlone: readonly HTMLLIElement[] = []

form.addEventListener('input', chooseAgain)
form.addEventListener('submit', (event) => event.preventDefault())
// The fields are empty only after the event.
form.addEventListener('reset', () => setTimeout(chooseAgain))
previous.addEventListener('click', () => turnTo(first - ON_SCREEN))
next.addEventListener('click', () => turnTo(first + ON_SCREEN))
window.addEventListener('beforeprint', showForPaper)
window.addEventListener('afterprint', showForScreen)
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-agency]'))
  link.addEventListener('click', () => chooseAgency(link.dataset.agency ?? ''))
chooseAgain()

function chooseAgain(): void {
  chosen = choose(choiceIn(new FormData(form)))
  first = 0
  showPage()
}

/** All that an agency has in the official form's states, and what is counted apart. */
function chooseAgency(agency: string): void {
  form.reset()
  byId('agency', HTMLSelectElement).value = agency
  byId('state', HTMLSelectElement).value = ''
  chooseAgain()
}

function choiceIn(fields: FormData): DutyChoice {
  const field = (name: keyof DutyChoice) => String(fields.get(name) ?? '')
  return {
    words: field('words'),
    agency: field('agency'),
    plan: field('plan'),
    state: field('state') as DutyChoice['state'],
    due: field('due'),
  }
}

function turnTo(at: number): void {
  first = at
  showPage()
  byId('list', HTMLElement).scrollIntoView()
  list.querySelector('summary')?.focus({ preventScroll: true })
}

function showPage(): void {
  const shown = chosen.slice(first, first + ON_SCREEN)
  list.replaceChildren(...shown.map((duty) => dutyItem(duty, data)))
  found.textContent = foundText(first, shown.length)
  previous.disabled = first === 0
  next.disabled = first + ON_SCREEN >= chosen.length
}

function foundText(from: number, shown: number): string {
  const { words, duties } = data
  const all = duties.length
  return shown === 0
    ? filled(words.noneFound, { all })
    : filled(words.shown, { first: from + 1, last: from + shown, found: chosen.length, all })
}

/** What is chosen goes onto paper whole, and what was opened on the screen stays open. */
function showForPaper(): void {
  const itemsOf = (duties: readonly DutyData[]) => duties.map((duty) => dutyItem(duty, data))
  const before = itemsOf(chosen.slice(0, Math.min(first, ON_PAPER)))
  const after = itemsOf(chosen.slice(first + ON_SCREEN, ON_PAPER))
  list.prepend(...before)
  list.append(...after)
  forPaperAlone = [...before, ...after]
  const printed = Math.min(chosen.length, ON_PAPER)
  const { words } = data
  found.textContent =
    printed < chosen.length
      ? filled(words.printedFirst, { first: printed, found: chosen.length })
      : foundText(0, printed)
}

function showForScreen(): void {
  for (const item of forPaperAlone) item.remove()
  forPaperAlone = []
  found.textContent = foundText(first, list.childElementCount)
}

function filled(words: string, numbers: Readonly<Record<string, number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? ''))
}

function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`the page has no #${id}`)
  return element
}
