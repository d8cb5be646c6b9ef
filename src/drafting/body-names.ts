/** "các Sở:", "UBND các phường:" before names that leave it out. */
export function kindBefore(words: string, behind: string): string | null {
  const kind = /^(UBND\s+)?(?:các\s+)?(sở|bộ|ban|phường|xã|huyện|thị xã|đặc khu)$/iu.exec(words)
  if (kind === null || !/^\s*:/.test(behind)) return null
  const name = `${kind[1] ?? ''}${(kind[2] ?? '').toLowerCase()}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Names with commas or "và" in them, which no other sign tells from lists. */
export function wholeName(text: string): string | null {
  return WHOLE_NAMES.exec(text)?.[0] ?? COLLECTIVE.exec(text)?.[0] ?? null
}

const KINDS_OF_BODY =
  'cơ quan ngang bộ|cơ quan thuộc chính phủ|bộ|ban|sở|ngành|cơ quan|đơn vị|đoàn thể|địa phương|tổ chức chính trị - xã hội|tổ chức|hội|doanh nghiệp|hiệp hội|quận|huyện|thị xã|thành phố|xã|phường|thị trấn'

/** "các bộ, cơ quan ngang bộ", "bộ, ngành, địa phương": kinds of bodies in small letters are one name. */
const COLLECTIVE = new RegExp(
  `^(?:(?:các|những) )?(?:UBND (?:các )?)?(?:${KINDS_OF_BODY})(?:(?:\\s*,\\s*|\\s+và\\s+)(?:các )?(?:${KINDS_OF_BODY})(?![\\p{L}]))+`,
  'iu',
)

const WHOLE_NAMES = new RegExp(
  `^(?:Sở|Bộ|Phòng|Đài|Ban|Trung tâm)\\s+(?:${[
    'Văn h(?:óa|oá), Thể thao(?:,? và Du lịch|, Du lịch và Truyền thông| và Du lịch)',
    'Văn h(?:óa|oá) và Thể thao',
    'Văn h(?:óa|oá), Khoa học và Thông tin',
    'Văn h(?:óa|oá) - Xã hội',
    'Nông nghiệp và Phát triển nông thôn',
    'Nông nghiệp và Môi trường',
    'Tài nguyên và Môi trường',
    'Lao động\\s*[-–,]\\s*Thương binh và Xã hội',
    'Thông tin và Truyền thông',
    'Khoa học và Công nghệ',
    'Giáo dục và Đào tạo',
    'Kế hoạch và Đầu tư',
    'Dân tộc và Tôn giáo',
    'Phát thanh(?: và|,| -) Truyền hình',
    'Tuyên giáo và Dân vận',
  ].join('|')})`,
  'iu',
)

/** Whether words begin as the names of bodies do. */
export function startsName(text: string): boolean {
  return NAME_BEGINS.test(text)
}

const NAME_BEGINS = new RegExp(
  `^(?:các\\s+)?(?:${[
    'Sở(?! hữu)|Ban (?!hành)|Bộ (?!phận|máy|đội|tiêu|câu|chỉ số)|UBND|Ủy ban|Uỷ ban|HĐND|Hội (?!nghị|thảo|thi|viên)',
    'Liên (?:minh|đoàn|hiệp)|Công an|Thanh tra (?:tỉnh|Chính|Sở|nhà)|Tòa án|Viện |Kho bạc|Cục |Chi cục|Bảo hiểm (?:xã hội|BHXH)',
    'Ngân hàng|Trung tâm|Trường (?!hợp)|Đài |Báo (?!cáo)|Tạp chí|Văn phòng|Công ty|Tập đoàn|Tỉnh đoàn|Đoàn (?:Thanh|TNCS|Luật)',
    'Mặt trận|Phòng (?!chống|ngừa|, )|Quỹ |Bưu điện|Điện lực|Thuế (?:tỉnh|khu)|Hải quan|Cổng |Tổ công tác|Tổ giúp việc|BQL|Đảng ủy',
    'Chủ tịch|Giám đốc|Thủ trưởng',
  ].join('|')})`,
  'iu',
)
