/** The provinces of a made-up workspace. */
export const PROVINCES = ['tinh-a', 'tinh-b', 'tinh-c', 'tinh-d']

/** The departments, all in the group so-ban-nganh. */
export const DEPARTMENTS = [
  ...['so-noi-vu', 'so-tu-phap', 'so-tai-chinh', 'so-cong-thuong', 'so-xay-dung', 'so-y-te', 'so-tttt'],
  ...['so-khcn', 'so-gddt', 'so-gtvt', 'so-tnmt', 'so-nnptnt', 'so-vhttdl', 'so-ldtbxh', 'so-khdt'],
  ...['thanh-tra-tinh', 'van-phong-ubnd', 'ban-dan-toc', 'cong-an-tinh', 'bchqs-tinh'],
]

/** The districts, all in the group ubnd-cap-huyen. */
export const DISTRICTS = Array.from({ length: 10 }, (_, index) => `huyen-${index + 1}`)

/**
 * The register of a province.
 *
 * @param {string} province
 */
export function registerOf(province) {
  const agency = (/** @type {string} */ id, /** @type {string} */ kind, /** @type {string} */ name) =>
    `  - { id: ${id}, name: ${name}, kind: ${kind}, source: chung, confidence: stated }`
  return `schema: agencies/v1
province: ${province}
name: ${province.toUpperCase()}
sources:
  chung: { title: Sổ cơ quan dùng để đo tốc độ, kind: law }
agencies:
  - { id: ubnd-tinh, name: Ủy ban nhân dân tỉnh, kind: ubnd-tinh, source: chung, confidence: stated }
${DEPARTMENTS.map((id, index) => agency(id, 'so', `Sở thứ ${index + 1}`)).join('\n')}
${DISTRICTS.map((id, index) => agency(id, 'ubnd-huyen', `Ủy ban nhân dân huyện thứ ${index + 1}`)).join('\n')}
groups:
  - { id: so-ban-nganh, name: "Các sở, ban, ngành", kinds: [so], source: chung, confidence: stated }
  - { id: ubnd-cap-huyen, name: Ủy ban nhân dân cấp huyện, kinds: [ubnd-huyen], source: chung, confidence: stated }
`
}
