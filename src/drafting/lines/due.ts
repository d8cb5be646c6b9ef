/** Whether words sound as if something were due: "trước ngày", "chậm nhất", "trong tháng", "hằng quý". */
export function soundsDue(words: string): boolean {
  return DUE.test(words)
}

const DUE =
  /(?<!\p{L})(?:chậm nhất|(?:trước|trong|đến hết)\s+(?:ngày|tháng|quý|năm|\d)|h[àằ]ng (?:ngày|tuần|tháng|quý|năm))(?!\p{L})/iu
