import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const VERSION = '1.25.0'

/** The program of yaml-language-server, installed below the temporary folder on first use; null where it cannot be. */
export function languageServerProgram(): string | null {
  const home = join(tmpdir(), `plan-check-yaml-language-server-${VERSION}`)
  const program = join(home, 'node_modules/yaml-language-server/bin/yaml-language-server')
  if (existsSync(program)) return program
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n')
  try {
    const install = [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `yaml-language-server@${VERSION}`,
    ]
    execFileSync('npm', install, { cwd: home, stdio: 'ignore', timeout: 120_000 })
  } catch {
    return null
  }
  return existsSync(program) ? program : null
}

/** What the server says of a file in which `|` stands where the cursor is. */
export interface LanguageServer {
  readonly offers: (path: string, marked: string) => Promise<readonly Offered[]>
  readonly tells: (path: string, marked: string) => Promise<string>
  readonly marks: (path: string, text: string) => Promise<readonly string[]>
  readonly stop: () => void
}

export interface Offered {
  readonly label: string
  readonly insertText: string
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly uri: string; readonly diagnostics: readonly { readonly message: string }[] }
  readonly result?: unknown
}

/** Starts the server for a folder, as an editor does. */
export async function languageServer(program: string, root: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const answers = new Map<number, (result: unknown) => void>()
  const marked = new Map<string, (messages: readonly string[]) => void>()
  const write = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  const take = ({ id, method, params, result }: Message) => {
    if (method === 'textDocument/publishDiagnostics' && params !== undefined)
      marked.get(params.uri)?.(params.diagnostics.map(({ message }) => message))
    else if (method === undefined && id !== undefined) answers.get(id)?.(result)
    // What the server asks of the editor: its settings, which are none.
    else if (id !== undefined) write({ id, result: [] })
  }
  let received = Buffer.alloc(0)
  child.stdout.on('data', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes])
    for (;;) {
      const head = received.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, head).toString())?.[1])
      if (head < 0 || received.length < head + 4 + length) return
      const message = received.subarray(head + 4, head + 4 + length).toString()
      received = received.subarray(head + 4 + length)
      take(JSON.parse(message))
    }
  })
  let last = 0
  const ask = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      last += 1
      answers.set(last, resolve)
      write({ id: last, method, params })
    })
  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  })
  write({ method: 'initialized', params: {} })

  let files = 0
  const opened = async (path: string, text: string) => {
    // Each time another file: the server keeps what it knew of one.
    files += 1
    const uri = pathToFileURL(join(root, path.replace(/(?=[.]yaml$)/, `-${files}`))).href
    const messages = new Promise<readonly string[]>((resolve) => marked.set(uri, resolve))
    write({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    })
    return { uri, messages: await messages }
  }
  const closed = (uri: string) =>
    write({ method: 'textDocument/didClose', params: { textDocument: { uri } } })
  const at = async (method: string, path: string, text: string) => {
    const [before = ''] = text.split('|')
    const { uri } = await opened(path, text.replace('|', ''))
    const lines = before.split('\n')
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
    const result = await ask(method, { textDocument: { uri }, position })
    closed(uri)
    return result
  }
  return {
    offers: async (path, text) =>
      ((await at('textDocument/completion', path, text)) as { readonly items: readonly Offered[] }).items,
    tells: async (path, text) => {
      const told = (await at('textDocument/hover', path, text)) as {
        readonly contents: { readonly value: string }
      }
      return told.contents.value
    },
    marks: async (path, text) => {
      const { uri, messages } = await opened(path, text)
      closed(uri)
      return messages
    },
    stop: () => child.kill(),
  }
}

/** The text of a file with something else in it, which must be there. */
export function changedIn(folder: string, path: string, from: string, to: string): string {
  const text = readFileSync(join(folder, path), 'utf8')
  if (!text.includes(from)) throw new Error(`no “${from}” in ${path}`)
  return text.replaceAll('|', '').replace(from, to)
}
