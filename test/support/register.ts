/** The smallest register there can be: one province, and one agency in it. */
export const SMALL_REGISTER = `schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: inferred }
`
