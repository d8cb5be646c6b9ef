import type { Page, Row, Section } from './page.ts'

/** The page as GitHub-flavoured Markdown. */
export function markdown({ title, heading, sections, notes }: Page): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    heading.map((line) => `- ${escapeMarkdown(line)}`).join('\n'),
    ...sections.map(sectionBlock),
    notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function sectionBlock({ title, table: { columns, rows } }: Section): string {
  const head = `| ${columns.map((column) => escapeMarkdown(column.title)).join(' | ')} |`
  const rule = `| ${columns.map(({ align }) => (align === 'right' ? '--:' : '---')).join(' | ')} |`
  return [`## ${escapeMarkdown(title)}`, '', head, rule, ...rows.map(rowLine)].join('\n')
}

function rowLine({ cells, sum }: Row): string {
  const words = cells.map(({ text }) =>
    sum && text !== '' ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text),
  )
  return `| ${words.join(' | ')} |`
}

/** What Markdown or HTML would take for its own is text here. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replaceAll('&', '&amp;')
}
