/** How the name of an agency begins that something is sent to. */
export const AGENCIES = ['bộ', 'sở', 'ủy ban', 'uỷ ban', 'ubnd', 'văn phòng', 'ban', 'phòng', 'tỉnh']
