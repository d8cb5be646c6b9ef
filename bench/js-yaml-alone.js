// A reference: parses every file of a folder with js-yaml 4, in the schema that plan-check reads, and does nothing with it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'

const [folder = '.'] = process.argv.slice(2)
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.yaml')) load(readFileSync(join(folder, file), 'utf8'), { schema: CORE_SCHEMA })
