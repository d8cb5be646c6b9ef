import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../src/drafting/deadline-words.ts'
import { limitsIn, otherTimes } from '../../../src/drafting/limits/limits.ts'
import { draftOfText, shippedRegister } from './drafted.ts'

const context = contextOf('2024-06-10')

describe('the limits of a sentence', () => {
  it.each<[string, readonly string[]]>([
    ['lập danh sách trước ngày 30/6/2024', ['trước ngày 30/6/2024']],
    [
      'lập danh sách trước ngày 20/6/2024; báo cáo kết quả chậm nhất ngày 30/6/2024',
      ['trước ngày 20/6/2024', 'chậm nhất ngày 30/6/2024'],
    ],
    // The words between are of the second duty, though the grammar would read them all.
    [
      'xây dựng kế hoạch, hoàn thành trước 15/7/2024, và gửi báo cáo năm trước 30/11/2024',
      ['hoàn thành trước 15/7/2024', 'trước 30/11/2024'],
    ],
    [
      'báo cáo trước ngày 15/6 và trước ngày 15/12 hằng năm',
      ['trước ngày 15/6 và trước ngày 15/12 hằng năm'],
    ],
    [
      'báo cáo định kỳ hằng quý (trước ngày 20 của tháng cuối quý)',
      ['định kỳ hằng quý (trước ngày 20 của tháng cuối quý)'],
    ],
    // What is cut off would change the day.
    ['trình UBND tỉnh trước ngày 31 tháng 10 của năm trước', ['trước ngày 31 tháng 10 của năm trước']],
    ['báo cáo trước ngày 05 tháng đầu quý sau', ['trước ngày 05 tháng đầu quý sau']],
    ['báo cáo trước 16 giờ hằng ngày', ['trước 16 giờ hằng ngày']],
    ['chậm nhất đến ngày 30/6/2024 phải giải ngân trên 50%', ['chậm nhất đến ngày 30/6/2024']],
    ['khảo sát mức độ hài lòng (6 tháng một lần)', ['6 tháng một lần']],
    ['họp giao ban vào thứ Sáu hằng tuần', ['vào thứ Sáu hằng tuần']],
    ['ra quân vào thứ Bảy, ngày 15/6/2024', ['ngày 15/6/2024']],
    ['mở đợt cao điểm từ ngày 15/6/2024 đến ngày 14/7/2024', ['từ ngày 15/6/2024 đến ngày 14/7/2024']],
    ['thực hiện Kế hoạch số 12/KH-UBND ngày 30/01/2024, giai đoạn 2021 - 2025', []],
    // Words that the grammar, reading all of a clause, finds to be its only time.
    ['đề xuất thu hồi dự án, thời hạn 15/12/2024', ['thời hạn 15/12/2024']],
    ['đôn đốc giải ngân, phấn đấu đến 31/12/2024 đạt trên 95%', ['đến 31/12/2024']],
    ['kiểm tra ít nhất 02 lần/năm tại các huyện', ['ít nhất 02 lần/năm']],
    ['phát thông điệp phòng bệnh ít nhất 02 lần/ngày', ['ít nhất 02 lần/ngày']],
    ['gửi tài liệu cho đại biểu trước 03 ngày làm việc', ['trước 03 ngày làm việc']],
    ['báo cáo định kỳ 6 tháng (trước ngày 10/7)', ['định kỳ 6 tháng (trước ngày 10/7)']],
    ['kiểm tra các trọng điểm đê trước mùa mưa bão', ['trước mùa mưa bão']],
    ['gửi kế hoạch về Sở Tài chính trong tuần này', ['trong tuần này']],
    ['đưa nội dung vào hoạt động ngoại khóa từ năm học 2024 - 2025', ['từ năm học 2024 - 2025']],
    ['giảm điện tiêu thụ trong năm 2024 so với năm 2023', ['trong năm 2024']],
    ['hoàn thành trong ngày', ['hoàn thành trong ngày']],
    ['kiểm tra hiện trường, báo cáo UBND tỉnh trong ngày', ['trong ngày']],
    ['xử lý dứt điểm, xong trong tuần', ['xong trong tuần']],
    // What it says of a thing or of how something is done each time.
    ['tổ chức thu gom rác trong ngày', []],
    ['giải quyết hồ sơ của người dân trong ngày', []],
    ['niêm yết lịch tiếp công dân trong tuần', []],
    ['bố trí người trực trong giờ hành chính', []],
    // What is done each year is a thing; what holds since a day is no duty.
    ['bố trí trong dự toán hằng năm của các đơn vị', []],
    ['áp dụng Thông tư có hiệu lực từ ngày 01/7/2024', []],
    ['thẩm định chỉ tiêu đã được Bộ giao ngày 20/3/2024', []],
  ])('%s', (sentence, words) => {
    expect(limitsIn(sentence, context).map(({ deadline }) => deadline.words)).toEqual(words)
  })

  it('of which none is found are told where the words speak of a time at all', () => {
    const told = (words: string) => otherTimes(words).map(({ text }) => text.en.split('“')[1]?.split('”')[0])
    expect(told('trực 24/24 giờ từ 20/6, nghỉ cuối tháng, dịp Tết Nguyên đán')).toEqual([
      '20/6',
      'cuối tháng',
      'dịp Tết Nguyên đán',
    ])
    expect(told('thu gom rác trong ngày, công khai lịch trong tuần, trực trong giờ hành chính')).toEqual([
      'trong ngày',
      'trong tuần',
      'trong giờ hành chính',
    ])
  })
})

describe('an item with several limits', async () => {
  const register = await shippedRegister()
  const partsOf = async (words: string) => {
    const said = { province: 'thai-nguyen', issued: '2024-06-10' }
    const head = 'UBND tỉnh Thái Nguyên\nKẾ HOẠCH\nVề một việc của tỉnh Thái Nguyên\nII. NHIỆM VỤ\n'
    const { tasks } = await draftOfText(`${head}1. Sở Nội vụ ${words}`, register, said)
    return tasks.map(({ deadline, parts, checks }) => ({
      deadline: deadline?.words ?? null,
      parts: parts.map((part) => `${part.title}: ${part.deadline?.words ?? '-'}`),
      isChecked: checks.deliverables !== undefined && checks.deadline !== undefined,
    }))
  }

  it.each<[string, readonly string[]]>([
    [
      'lập danh sách trước ngày 20/6/2024; trước ngày 05/12 hằng năm báo cáo kết quả.',
      ['Lập danh sách: trước ngày 20/6/2024', 'Báo cáo kết quả: trước ngày 05/12 hằng năm'],
    ],
    [
      'chủ trì, phối hợp với Sở Y tế rà soát xong trước ngày 20/6/2024, đồng thời trình phương án trong quý IV/2024.',
      ['Rà soát: xong trước ngày 20/6/2024', 'Trình phương án: trong quý IV/2024'],
    ],
    [
      'báo cáo UBND tỉnh trước ngày 30/6/2024 (sơ kết) và trước ngày 15/12/2024 (tổng kết).',
      ['Sơ kết: trước ngày 30/6/2024', 'Tổng kết: trước ngày 15/12/2024'],
    ],
    // What has no limit takes none from its neighbours.
    [
      'hướng dẫn, kiểm tra; sơ kết vào quý IV/2024, tổng kết vào quý IV/2025; tuyên truyền kết quả.',
      [
        'Hướng dẫn, kiểm tra: -',
        'Sơ kết: vào quý IV/2024',
        'Tổng kết: vào quý IV/2025',
        'Tuyên truyền kết quả: -',
      ],
    ],
  ])('has a deliverable for each: %s', async (words, parts) => {
    expect(await partsOf(words)).toEqual([{ deadline: null, parts, isChecked: true }])
  })
})
