import { describe, expect, it } from 'vitest'
import { shippedRegisters, writtenOut } from '../../scripts/compile-registers.mjs'
import { findBody, registerOf } from '../../src/domain/agencies/register.ts'
import { shippedProvince } from '../../src/load/documents/shipped-registers.ts'

const values = shippedRegisters()
const register = registerOf([], (id) => {
  const found = values.get(id)
  return found === undefined ? null : shippedProvince(id, () => JSON.stringify(writtenOut(found)))
})

/** As documents of each province write it, and the id of the body; null where it must not be guessed. */
const WRITTEN: readonly (readonly [string, string, string | null])[] = [
  ['nghe-an', 'Các sở, ban, ngành', 'so-ban-nganh'],
  ['nghe-an', 'các Sở, ban, ngành cấp tỉnh', 'so-ban-nganh'],
  ['nghe-an', 'UBND các xã, phường', 'ubnd-cap-xa'],
  ['nghe-an', 'Ủy ban nhân dân các xã, phường', 'ubnd-cap-xa'],
  ['nghe-an', 'Chủ tịch UBND các xã, phường', 'ubnd-cap-xa'],
  ['nghe-an', 'UBND cấp xã', 'ubnd-cap-xa'],
  ['nghe-an', 'Uỷ ban nhân dân cấp xã', 'ubnd-cap-xa'],
  ['nghe-an', 'UBND các huyện, thị xã, thành phố', 'ubnd-cap-huyen'],
  ['nghe-an', 'Ủy ban nhân dân cấp huyện', 'ubnd-cap-huyen'],
  ['nghe-an', 'Các cơ quan báo chí', 'co-quan-bao-chi'],
  ['nghe-an', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể', 'mttq-doan-the'],
  ['nghe-an', 'Ủy ban nhân dân tỉnh', 'ubnd-tinh'],
  ['nghe-an', 'Chủ tịch Uỷ ban nhân dân tỉnh', 'ubnd-tinh'],
  ['nghe-an', 'Giám đốc Sở Y tế', 'so-y-te'],
  ['nghe-an', 'so noi vu', 'so-noi-vu'],
  ['nghe-an', 'SO Y TE', 'so-y-te'],
  ['nghe-an', 'xã Quế Phong', 'ubnd-xa-que-phong'],
  ['nghe-an', 'Chủ tịch UBND xã Quế Phong', 'ubnd-xa-que-phong'],
  ['nghe-an', 'Ủy ban nhân dân xã Quế Phong', 'ubnd-xa-que-phong'],
  ['nghe-an', 'ubnd xa que phong', 'ubnd-xa-que-phong'],
  // A commune is not called by its bare name, and a wrong tone is another commune.
  ['nghe-an', 'Quế Phong', null],
  ['nghe-an', 'xã Quê Phong', null],
  // Sơn Hà and Sơn Hạ are two communes of Quảng Ngãi: without marks it could be either.
  ['quang-ngai', 'xã Sơn Hà', 'ubnd-xa-son-ha-21289'],
  ['quang-ngai', 'xa Son Ha', null],
  ['hue', 'Ủy ban nhân dân TP. Huế', 'ubnd-tinh'],
  ['trung-uong', 'Các bộ, ngành', 'bo-nganh'],
  ['trung-uong', 'Bộ trưởng Bộ Tài chính', 'bo-tai-chinh'],
  ['trung-uong', 'UBND các tỉnh, thành phố trực thuộc trung ương', 'ubnd-cap-tinh'],
  ['trung-uong', 'Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương', 'ubnd-cap-tinh'],
  ['trung-uong', 'UBND TP. Hải Phòng', 'ubnd-hai-phong'],
]

describe('a name as documents write it', () => {
  it.each(WRITTEN)('%s: %s', (province, words, id) => {
    expect(findBody(register, province, words)?.id ?? null).toBe(id)
  })
})
