/** "các Sở:", "các sở, ngành:", "UBND các phường:" before names that leave it out. */
export function kindBefore(words: string, behind: string): string | null {
  const kind =
    /^((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+)?(?:các\s+)?(sở|bộ|ban|phường|xã|huyện|thị xã|đặc khu)(?:,(?: ban,)? ngành)?(?: sau)?$/iu.exec(
      words,
    )
  if (kind === null || !/^\s*:/.test(behind)) return null
  const name = `${kind[1] ?? ''}${(kind[2] ?? '').toLowerCase()}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Names with commas or "và" in them, which no other sign tells from lists. */
export function wholeName(text: string): string | null {
  const name = WHOLE_NAMES.exec(text) ?? COUNCILS.exec(text) ?? COLLECTIVE.exec(text)
  return name?.[0] ?? null
}

/** A name at the beginning of a text that is whole by itself, so that the body's work follows it. */
export function fullName(text: string): string | null {
  const name = WHOLE_NAMES.exec(text) ?? CENTRAL.exec(text) ?? COUNCILS.exec(text)
  return name?.[0] ?? null
}

const KINDS_OF_BODY =
  'cơ quan ngang bộ|cơ quan thuộc chính phủ|bộ|ban|sở|ngành|cơ quan|đơn vị|đoàn thể|địa phương|tổ chức chính trị - xã hội|tổ chức|hội|doanh nghiệp|hiệp hội'

const UNITS = 'quận|huyện|thị xã|thành phố|tỉnh|xã|phường|thị trấn|đặc khu'

const BELOW = 'thôn|xóm|bản|ấp|tổ dân phố|khu phố|khu dân cư'

/** "bộ, ngành, địa phương" and "xã, phường": kinds in small letters. */
function severalOf(kinds: string): string {
  return `(?:${kinds})(?:(?:\\s*,\\s*|\\s+và\\s+)(?:các )?(?:${kinds})(?![\\p{L}]))+`
}

/** "các bộ, cơ quan ngang bộ", "bộ, ngành, địa phương": kinds of bodies in small letters are one name. */
const COLLECTIVE = new RegExp(`^(?:(?:các|những) )?${severalOf(`${KINDS_OF_BODY}|${UNITS}|${BELOW}`)}`, 'iu')

/** "UBND các xã, phường": the committees of several kinds of units are one name, and no body of another kind is in it. */
const COUNCILS = new RegExp(
  `^(?:(?:Chủ tịch )?(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:các )?)${severalOf(UNITS)}(?: trực thuộc (?:Trung ương|tỉnh))?`,
  'iu',
)

/** Ministries and others of the centre whose names need no register to be known as whole. */
const CENTRAL = new RegExp(
  `^(?:Bộ (?:${[
    'Công an|Công Thương|Giao thông vận tải|Giáo dục và Đào tạo|Khoa học và Công nghệ|Kế hoạch và Đầu tư|Ngoại giao|Nội vụ',
    'Nông nghiệp và (?:Môi trường|Phát triển nông thôn)|Quốc phòng|Tài chính|Tài nguyên và Môi trường|Thông tin và Truyền thông',
    'Tư pháp|Văn h(?:óa|oá), Thể thao và Du lịch|Xây dựng|Y tế|Dân tộc và Tôn giáo|Lao động\\s*[-–]\\s*Thương binh và Xã hội',
  ].join(
    '|',
  )})|Văn phòng Chính phủ|Thanh tra Chính phủ|Ngân hàng Nhà nước(?: Việt Nam)?|Ủy ban Dân tộc|Bảo hiểm xã hội Việt Nam)(?!\\p{L})`,
  'iu',
)

const WHOLE_NAMES = new RegExp(
  `^(?:Văn phòng (?:Đoàn ĐBQH|HĐND|Hội đồng nhân dân)(?: và|,) (?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)(?: (?:tỉnh|huyện|xã|phường))?|Báo và (?:Đài )?(?:Phát thanh,? (?:và )?truyền hình|Phát thanh[ -–]+Truyền hình|PT\\s*-?\\s*TH|PTTH)(?: tỉnh)?|(?:Ministry|Department) of (?:Culture, Sports and Tourism|Lab(?:o|ou)r, (?:War )?Invalids and Social Affairs)|(?:Sở|Bộ|Phòng|Đài|Ban|Trung tâm)\\s+(?:${[
    'Văn h(?:óa|oá), Thể thao(?:,? và Du lịch|, Du lịch và Truyền thông| và Du lịch)',
    'Văn h(?:óa|oá) và Thể thao',
    'Văn h(?:óa|oá), Khoa học và Thông tin',
    'Văn h(?:óa|oá) - Xã hội',
    'Kinh tế, Hạ tầng và Đô thị',
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
  ].join('|')}))`,
  'iu',
)

/** Whether words begin as the names of bodies do. */
export function startsName(text: string): boolean {
  return NAME_BEGINS.test(text)
}

const NAME_BEGINS = new RegExp(
  `^(?:các\\s+|the\\s+)?(?:${[
    'Sở(?! hữu)|Ban (?!hành)|Bộ (?!phận|máy|đội|tiêu|câu|chỉ số)|UBND|Ủy ban|Uỷ ban|HĐND|Hội (?!nghị|thảo|thi|viên)',
    'Liên (?:minh|đoàn|hiệp)|Công an|Thanh tra (?:tỉnh|Chính|Sở|nhà)|Tòa án|Viện |Kho bạc|Cục |Chi cục|Bảo hiểm (?:xã hội|BHXH)',
    'Ngân hàng|Trung tâm|Trường (?!hợp)|Đài |Báo (?!cáo)|Tạp chí|Văn phòng|Công ty|Tập đoàn|Tỉnh đoàn|Đoàn (?:Thanh|TNCS|Luật)',
    '(?:bộ|sở|ban), (?:cơ quan|ban|ngành)|Hiệp hội |Đại học |Học viện |Hợp tác xã |Chi nhánh |Đồn |Hạt Kiểm lâm',
    'Bệnh viện |Trạm (?!biến|thu phí)|Vụ (?!việc|án|mùa|đông|xuân|hè)|Chủ (?:đầu tư|rừng|đập|hồ|phương tiện)|Tổ dân phố|Nhà thầu ',
    'Mặt trận|(?:UB)?MTTQ|Phòng (?!chống|ngừa|, )|Quỹ |Bưu điện|Điện lực|Thuế (?:tỉnh|thành phố|khu|cơ sở)|Hải quan|Cổng |Tổ công tác|Tổ giúp việc|BQL|Đảng ủy',
    'Cơ quan (?:Lao động|Công an|Quân sự|Thuế|Hải quan|Bảo hiểm|Kiểm lâm|thường trực)',
    'Ministry of|Department of|Government Office|Office of|State Bank|Management Board|(?:(?:Provincial|District|Commune)(?:-level)? )?People[’\\x27]s Committee',
    '(?:xã, phường|phường, xã|xã, thị trấn|huyện, thành phố|huyện, thị xã)(?!\\p{L})',
    'ngành (?=Y tế|Giáo dục|Công an|Nông nghiệp|Thuế|Hải quan|Điện|Ngân hàng|Tòa án|Kiểm sát|Bảo hiểm|Văn hóa|Công Thương|Xây dựng|Giao thông)',
    'VNPT|Viettel|MobiFone|VinaPhone|EVN|Agribank|Vietcombank|Vietinbank|FPT|Vinamilk|Petrolimex',
    'Chủ tịch|Giám đốc|Thủ trưởng|Thường trực (?:HĐND|Hội đồng|Đảng|Tỉnh ủy|Huyện ủy|Ủy ban|Uỷ ban)',
  ].join('|')})`,
  'iu',
)

/** Whether words begin as those do who are no body of a register: "Đồng chí Phó …", "Các tổ chức …", "Cán bộ phụ trách …". */
export function startsPeople(text: string): boolean {
  return PEOPLE.test(text)
}

const PEOPLE = new RegExp(
  `^(?:(?:các\\s+)?(?:đồng chí|đ/c|thành viên|phó (?:chủ tịch|trưởng|giám đốc)|(?:các )?trưởng (?:các )?(?:phòng|ban|thôn|xóm|khu|bản|ấp|tổ)|bí thư|chi bộ|cán bộ|chuyên viên)|${[
    'các (?:tổ chức|hội|địa phương|lực lượng|đoàn thể|cơ quan|đơn vị|ngành|trường|thôn|chi|tổ)',
    'đoàn thanh niên|đội |tổ (?:trưởng|công tác|giúp việc)|ban công tác',
  ].join('|')})(?!\\p{L})`,
  'iu',
)

/** Whether words begin as those do who are several of a kind: "Các xóm, tổ dân phố", "Mỗi chi bộ"; not things that are done. */
export function startsSeveral(text: string): boolean {
  return SEVERAL.test(text)
}

const SEVERAL =
  /^(?:các|từng|mỗi|toàn thể)\s(?!(?:giải pháp|nhiệm vụ|nội dung|biện pháp|hoạt động|công tác|chỉ tiêu|mục tiêu|lĩnh vực|vấn đề|kiến nghị|dự án|chương trình|hạng mục|công trình|công việc|bước|hình thức|điều kiện|trường hợp)(?!\p{L}))/iu
