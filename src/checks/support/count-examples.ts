/** For the examples of checks on counts: a register with an open group of 99. */
export const OPEN_GROUP = `groups:
  - { id: cac-so, name: Các sở, kinds: [so] }
  - { id: cac-xa, name: Các xã, open: true, count: 99 }`

/** A plan that such a group leads. */
export const LED_BY_GROUP = `tasks:
  - { id: "1", title: Báo cáo, lead: [cac-xa], support: [cac-so], deadline: Trong năm 2024 }`
