import type { Page, Row, Section } from './page.ts'

/** The page as GitHub-flavoured Markdown. */
export function markdown({ title, heading, sections, notes }: Page): string {
  const blocks = [
    `# ${escaped(title)}`,
    heading.map((line) => `- ${escaped(line)}`).join('\n'),
    ...sections.map(sectionBlock),
    notes.map((note) => `- ${escaped(note)}`).join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function sectionBlock({ title, table: { columns, rows } }: Section): string {
  const head = `| ${columns.map((column) => escaped(column.title)).join(' | ')} |`
  const rule = `| ${columns.map(({ align }) => (align === 'right' ? '--:' : '---')).join(' | ')} |`
  return [`## ${escaped(title)}`, '', head, rule, ...rows.map(rowLine)].join('\n')
}

function rowLine({ cells, sum }: Row): string {
  const words = cells.map(({ text }) => (sum && text !== '' ? `**${escaped(text)}**` : escaped(text)))
  return `| ${words.join(' | ')} |`
}

/** What Markdown or HTML would take for its own is text here. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replaceAll('&', '&amp;')
}
