// Says in what a newer list of communes differs from the shipped registers. It changes nothing: a commune that is
// renamed or merged needs a day, an act and a successor, which no list has.
//
//   node scripts/compare-communes.mjs LIST.tsv     a heading, then: province code, province, commune code, commune
import { readFileSync } from 'node:fs'
import { shippedRegisters, writtenOut } from './compile-registers.mjs'

const [, ...lines] = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')
const listed = new Map(
  lines.map((line) => line.split('\t')).map(([province, , code, name]) => [code, `${province} ${name}`]),
)

const known = new Map(
  [...shippedRegisters().values()].map(writtenOut).flatMap(({ agencies }) => {
    const province = agencies.find(({ kind }) => kind === 'ubnd-tinh')?.code
    return agencies
      .filter(({ kind, code, through }) => kind === 'ubnd-xa' && code !== undefined && through === undefined)
      .map(({ code, name }) => [code, `${province} ${nameOf(name)}`])
  }),
)

for (const [code, name] of listed) {
  if (!known.has(code)) console.log(`+ ${code} ${name}`)
  else if (known.get(code) !== name) console.log(`~ ${code} ${known.get(code)} -> ${name}`)
}
for (const [code, name] of known) if (!listed.has(code)) console.log(`- ${code} ${name}`)
console.log(`${listed.size} listed, ${known.size} known`)

function nameOf(committee) {
  const name = committee.replace('UBND ', '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
