import { folderWith } from './folder.ts'
import { register } from './province.ts'

/** A workspace in which every free text is hostile, and everything is well all the same. */
export function hostileWorkspace(text: string): string {
  return folderWith({
    'plans/so.yaml': register
      .replace('name: Mẫu', `name: "${text}"`)
      .replace('title: Luật hư cấu', `title: "${text}"`)
      .replace('name: Sở Nội vụ', `name: "${text}", short: "${text}"`),
    'plans/mau-01.yaml': `schema: plan/v1
id: mau-01
province: mau
number: "${text}"
type: ke-hoach
title: "${text}"
issuer: ubnd-tinh
issued: 2023-07-03
note: "${text}"
sources:
  a: { title: "${text}", kind: practice }
tasks:
  - id: "1"
    title: "${text}"
    lead: [so-noi-vu]
    support: [so-tu-phap]
    note: "${text}"
    stated: { in: a, at: "${text}" }
    deadline: { text: "${text}", schedule: once 2024-05-31, basis: "${text}" }
    deliverables:
      - { id: mot, title: "${text}" }
      - { id: hai, title: "${text}", note: "${text}" }
`,
    'plans/ghi-nhan.yaml': `schema: records/v1
plan: mau-01
records:
  - { id: 2024-05-01.1.so-noi-vu.progress, task: "1", deliverable: mot, agency: so-noi-vu, event: progress, date: 2024-05-01, note: "${text}" }
  - { id: 2024-05-02.1.so-noi-vu.extended, task: "1", deliverable: mot, agency: so-noi-vu, event: extended, date: 2024-05-02, through: 2024-06-20, basis: "${text}" }
  - { id: 2024-05-03.1.so-noi-vu.delivered, task: "1", deliverable: hai, agency: so-noi-vu, event: delivered, date: 2024-05-03, document: "${text}", note: "${text}" }
`,
    'plans/van-phong.yaml': `schema: office/v1
province: mau
name: "${text}"
agency: ubnd-tinh
place: "${text}"
signatory: { title: "${text}", name: "${text}" }
`,
  })
}

/** A workspace in which every text is hostile and wrong as well. */
export function brokenWorkspace(text: string): string {
  return folderWith({
    'plans/so.yaml': register,
    'plans/a.yaml': `schema: plan/v1\nid: "${text}"\n"${text}": 1\nprovince: mau\ntype: "${text}"\ntitle: a # ${text}\ntasks: []\n`,
    'plans/b.yaml': `schema: "${text}"\n`,
    'plans/c.yaml': `schema: plan/v1
id: c
province: mau
number: "${text}"
type: ke-hoach
title: a
issuer: "${text}"
issued: 2023-07-03
tasks:
  - { id: "1", title: a, lead: ["${text}"], deadline: "${text}", same-as: "${text}" }
`,
  })
}
