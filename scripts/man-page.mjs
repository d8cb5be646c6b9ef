// Makes the manual page of what the built program prints for --help.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { program } from '../bin/program.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { main } = program()

/** What troff would read as something of its own, and hyphens, which are to be copied as they are. */
const OWN = { '\\': '\\e', '-': '\\-', "'": '\\(aq', '`': '\\(ga', '^': '\\(ha', '~': '\\(ti' }

const EXIT_CODES = 'Exit codes:'

writeFileSync(join(root, 'dist/plan-check.1'), await page())

async function page() {
  const version = (await printed(['--version'])).trim()
  const [usage, about, ...blocks] = await helpOf([])
  const named = (title) => blocks.find(([first]) => first.startsWith(title))
  const commands = itemsOf(named('Commands:')).map(({ term }) => term.split(' ')[0])
  const parts = [
    `.TH PLAN\\-CHECK 1 "" "plan\\-check ${version}"`,
    // Ragged and without hyphens, so that command lines stay as they are typed.
    '.nh\n.ad l',
    `.SH NAME\nplan\\-check \\- ${escaped(joined(about))}`,
    `.SH SYNOPSIS\n${bold(usageIn(usage))}`,
    `.SH OPTIONS\n${tagged(itemsOf(named('Options:')))}`,
    '.SH COMMANDS',
  ]
  for (const command of commands) if (command !== 'help') parts.push(commandPart(await helpOf([command])))
  parts.push(`.SH EXAMPLES\n${tagged(itemsOf(named('Examples:')))}`)
  parts.push(`.SH EXIT STATUS\n${tagged(exitCodes(named(EXIT_CODES)))}`)
  return `${parts.join('\n')}\n`
}

/** A command: how it is written, what it does, and its options, but those that every command has. */
function commandPart([usage, about, ...blocks]) {
  const own = blocks
    .filter(([first]) => first !== 'Global Options:')
    .map((block) => {
      const items = block.length > 1 && block[0].endsWith(':') ? `\n${tagged(itemsOf(block))}` : ''
      return `.PP\n${escaped(items === '' ? joined(block) : block[0])}${items}`
    })
  return [`.SS ${escaped(usageIn(usage))}`, escaped(joined(about)), ...own].join('\n')
}

/** The parts of a help page between its empty lines, each as its lines. */
async function helpOf(words) {
  const text = await printed([...words, '--help', '--lang', 'en'])
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => block.split('\n'))
}

async function printed(args) {
  let text = ''
  const stdout = {
    write: (more) => {
      text += more
    },
  }
  const world = { args, env: {}, cwd: root, stdin: async () => new Uint8Array(), stdout, stderr: stdout }
  const code = await main({ ...world, now: () => new Date() })
  if (code !== 0) throw new Error(`plan-check ${args.join(' ')} ended with ${code}: ${text}`)
  return text
}

function usageIn(block) {
  return joined(block).replace('Usage: ', '')
}

/** Terms stand two blanks in, what is said of them further right or below. */
function itemsOf([, ...lines]) {
  const items = []
  for (const line of lines) {
    const [, term, about = ''] = /^ {2}(\S.*?)(?: {2,}(.*))?$/.exec(line) ?? []
    if (term !== undefined) items.push({ term, about: [about] })
    else items.at(-1).about.push(line)
  }
  return items.map(({ term, about }) => ({ term, about: joined(about) }))
}

function exitCodes(block) {
  const codes = block.join('\n').slice(EXIT_CODES.length).trim()
  return codes.split(/ · |\n\s*/).map((one) => ({ term: one.slice(0, 1), about: one.slice(2) }))
}

function tagged(items) {
  return items.map(({ term, about }) => `.TP\n${bold(term)}\n${escaped(about)}`).join('\n')
}

function joined(lines) {
  const trimmed = lines.map((line) => line.trim())
  return trimmed.join(' ').trim()
}

function bold(text) {
  return `\\fB${escaped(text)}\\fR`
}

function escaped(text) {
  return text.replace(/[-\\'`^~]/g, (one) => OWN[one]).replace(/^\./, '\\&.')
}
