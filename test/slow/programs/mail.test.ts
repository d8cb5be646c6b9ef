import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { run } from '../../support/world.ts'

// Drafts as a reader sees them that is not kin to what wrote them: the one of Python.

const isThere = spawnSync('python3', ['--version'], { stdio: 'ignore' }).error === undefined
if (!isThere) console.warn('SKIPPED: python3 missing, so no draft is read by it')

const READ = `
import base64, email, email.policy, json, sys
def faults(part):
    return [str(f) for f in part.defects] + [str(f) for value in part.values() for f in getattr(value, 'defects', ())]
def told(path):
    message = email.message_from_binary_file(open(path, 'rb'), policy=email.policy.default)
    return {
        'to': message['To'], 'subject': message['Subject'], 'unsent': message['X-Unsent'],
        'body': message.get_body().get_content(),
        'files': {a.get_filename(): base64.b64encode(a.get_content()).decode() for a in message.iter_attachments()},
        'faults': [fault for part in message.walk() for fault in faults(part)],
    }
print(json.dumps([told(path) for path in sys.argv[1:]]))
`

describe.skipIf(!isThere)('the drafts of a fictional year', () => {
  it('are read without a fault, with the files that lie beside them', async () => {
    const folder = folderWith()
    const root = join(import.meta.dirname, '../../..')
    const split = ['--split-by', 'agency', '--eml', '--out', 'ra', '--format', 'docx', '--format', 'xlsx']
    const args = ['remind', '--plans', join(root, 'fixtures/ok'), '--quarter', '2024-Q3', '--lang', 'vi']
    expect(await run([...args, ...split], { cwd: folder })).toMatchObject({ code: 0 })
    const names = readdirSync(join(folder, 'ra')).filter((name) => name.endsWith('.eml'))
    expect(names.length).toBeGreaterThan(5)
    const { stdout, stderr } = spawnSync('python3', ['-c', READ, ...names], {
      cwd: join(folder, 'ra'),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    expect(stderr).toBe('')
    for (const [at, mail] of JSON.parse(stdout).entries()) {
      const name = names[at]?.replace(/\.eml$/, '')
      expect([name, mail.faults, mail.unsent]).toEqual([name, [], '1'])
      expect(mail.subject).toMatch(/^Nhiệm vụ quý III năm 2024: \p{L}/u)
      expect(mail.body).toMatch(/^Kính gửi: \p{L}/u)
      const address = name === 'mau-so-noi-vu-2024-Q3' ? 'Sở Nội vụ <van-thu@so-noi-vu.example.vn>' : null
      expect(mail.to).toBe(address)
      const files = ['docx', 'xlsx'].map((format) => `${name}.${format}`)
      expect(mail.files).toEqual(
        Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, 'ra', file), 'base64')])),
      )
    }
  })
})
