/** The provinces of a made-up workspace. */
export const PROVINCES = ['tinh-a', 'tinh-b', 'tinh-c', 'tinh-d']

/** The days on which the departments of a province were merged, and its districts ended. */
const MERGED = '2025-03-01'
const NO_DISTRICTS_FROM = '2025-07-01'

/**
 * @typedef {object} Body
 * @property {string} id
 * @property {'so' | 'ubnd-huyen' | 'ubnd-xa'} kind
 * @property {string} name
 * @property {string} [from] the first day; without one it is older than every plan
 * @property {string} [until] the day from which it is no more
 * @property {readonly { readonly agency: string, readonly fields?: readonly string[] }[]} [successors] the main one first
 */

/** What became of the departments in 2025: merged into another, into a new one, or parted by field. */
const SUCCESSORS = /** @type {Readonly<Record<string, Body['successors']>>} */ ({
  'so-khdt': [{ agency: 'so-tai-chinh' }],
  'so-gtvt': [{ agency: 'so-xay-dung' }],
  'so-tnmt': [{ agency: 'so-nnmt' }],
  'so-nnptnt': [{ agency: 'so-nnmt' }],
  'so-tttt': [{ agency: 'so-khcn' }, { agency: 'so-vhttdl', fields: ['press', 'communication'] }],
  'so-ldtbxh': [{ agency: 'so-noi-vu' }, { agency: 'so-y-te', fields: ['welfare'] }],
  'ban-dan-toc': [{ agency: 'so-dan-toc' }],
})

/** The fields of work that a task may be of. */
export const FIELDS = ['press', 'communication', 'digital', 'welfare', 'personnel', 'budget']

/** The departments that there were when every plan was issued. */
export const DEPARTMENTS = [
  ...['so-noi-vu', 'so-tu-phap', 'so-tai-chinh', 'so-cong-thuong', 'so-xay-dung', 'so-y-te', 'so-tttt'],
  ...['so-khcn', 'so-gddt', 'so-gtvt', 'so-tnmt', 'so-nnptnt', 'so-vhttdl', 'so-ldtbxh', 'so-khdt'],
  ...['thanh-tra-tinh', 'van-phong-ubnd', 'ban-dan-toc', 'cong-an-tinh', 'bchqs-tinh'],
]

/** The departments, all in the group so-ban-nganh. */
const DEPARTMENT_BODIES = [
  ...DEPARTMENTS.map((id, index) => {
    const successors = SUCCESSORS[id]
    const ended = successors === undefined ? {} : { until: MERGED, successors }
    return /** @type {Body} */ ({ id, kind: 'so', name: `Sở thứ ${index + 1}`, ...ended })
  }),
  .../** @type {Body[]} */ ([
    { id: 'so-nnmt', kind: 'so', name: 'Sở mới thứ 1', from: MERGED },
    { id: 'so-dan-toc', kind: 'so', name: 'Sở mới thứ 2', from: MERGED },
  ]),
]

/** The districts, all in the group ubnd-cap-huyen. Of most, no register tells who took their work over. */
const DISTRICTS = Array.from({ length: 10 }, (_, index) => {
  const successors = index < 2 ? { successors: [{ agency: `xa-moi-${index + 1}` }] } : {}
  return /** @type {Body} */ ({
    id: `huyen-${index + 1}`,
    kind: 'ubnd-huyen',
    name: `Ủy ban nhân dân huyện thứ ${index + 1}`,
    until: NO_DISTRICTS_FROM,
    ...successors,
  })
})

/** The communes, all in the group ubnd-cap-xa, which has a hundred on any day: forty of them were merged into others. */
const COMMUNES = [
  ...Array.from({ length: 100 }, (_, index) => {
    const ended =
      index < 60 ? {} : { until: NO_DISTRICTS_FROM, successors: [{ agency: `xa-moi-${index - 59}` }] }
    return /** @type {Body} */ ({
      id: `xa-${index + 1}`,
      kind: 'ubnd-xa',
      name: `Ủy ban nhân dân xã thứ ${index + 1}`,
      ...ended,
    })
  }),
  ...Array.from(
    { length: 40 },
    (_, index) =>
      /** @type {Body} */ ({
        id: `xa-moi-${index + 1}`,
        kind: 'ubnd-xa',
        from: NO_DISTRICTS_FROM,
        name: `Ủy ban nhân dân xã mới thứ ${index + 1}`,
      }),
  ),
]

const BODIES = [...DEPARTMENT_BODIES, ...DISTRICTS, ...COMMUNES]
const BY_ID = new Map(BODIES.map((body) => [body.id, body]))

const KINDS = /** @type {const} */ ({
  'so-ban-nganh': 'so',
  'ubnd-cap-huyen': 'ubnd-huyen',
  'ubnd-cap-xa': 'ubnd-xa',
})

/** @typedef {keyof typeof KINDS} GroupId */

/**
 * The members of a group on a day.
 *
 * @param {GroupId} group
 * @param {string} day
 */
export function membersOn(group, day) {
  return BODIES.filter((body) => body.kind === KINDS[group] && isThere(body, day)).map(({ id }) => id)
}

/**
 * The body that holds on a day what an agency was charged with; null where nobody knows.
 *
 * @param {string} agency
 * @param {string | null} field
 * @param {string} day
 */
export function holderOn(agency, field, day) {
  const body = BY_ID.get(agency)
  if (body === undefined || isThere(body, day)) return agency
  const { successors = [] } = body
  const ofField = successors.find(({ fields }) => field !== null && fields?.includes(field))
  return (ofField ?? successors[0])?.agency ?? null
}

/**
 * @param {Body} body
 * @param {string} day
 */
function isThere({ from, until }, day) {
  return (from === undefined || from <= day) && (until === undefined || day < until)
}

/**
 * The register of a province.
 *
 * @param {string} province
 */
export function registerOf(province) {
  return `schema: agencies/v1
province: ${province}
name: ${province.toUpperCase()}
sources:
  chung: { title: Sổ cơ quan dùng để đo tốc độ, kind: law }
fields:
${FIELDS.map((field) => `  ${field}: Lĩnh vực ${field}`).join('\n')}
agencies:
  - { id: ubnd-tinh, name: Ủy ban nhân dân tỉnh, kind: ubnd-tinh, source: chung, confidence: stated }
${BODIES.map(agency).join('\n')}
groups:
  - { id: so-ban-nganh, name: "Các sở, ban, ngành", kinds: [so], source: chung, confidence: stated }
  - { id: ubnd-cap-huyen, name: Ủy ban nhân dân cấp huyện, kinds: [ubnd-huyen], source: chung, confidence: stated }
  - { id: ubnd-cap-xa, name: Ủy ban nhân dân cấp xã, kinds: [ubnd-xa], source: chung, confidence: stated }
  - { id: cac-truong, name: Các trường học, open: true, count: 120, source: chung, confidence: stated }
`
}

/** @param {Body} body */
function agency({ id, kind, name, from, until, successors = [] }) {
  const [first, ...more] = successors
  const lines = [
    ...[`  - id: ${id}`, `    name: ${name}`, `    kind: ${kind}`],
    ...(from === undefined ? [] : [`    from: ${from}`]),
    ...(until === undefined ? [] : [`    through: ${dayBefore(until)}`]),
    ...(first === undefined ? [] : ['    successors:', ...successor(first, until, '        main: true')]),
    ...more.flatMap((one) => successor(one, until, `        fields: [${one.fields?.join(', ')}]`)),
    ...['    source: chung', '    confidence: stated'],
  ]
  return lines.join('\n')
}

/**
 * @param {{ readonly agency: string }} successor
 * @param {string | undefined} from
 * @param {string} share what of the work it takes
 */
function successor({ agency: id }, from, share) {
  return [
    `      - agency: ${id}`,
    `        from: ${from}`,
    '        basis: Nghị quyết sắp xếp năm 2025',
    share,
  ]
}

/** @param {string} day */
function dayBefore(day) {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
