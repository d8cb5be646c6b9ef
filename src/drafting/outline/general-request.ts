import type { Names } from '../names/names.ts'
import type { Assignment } from './assignment.ts'

/** "tổ chức triển khai thực hiện nghiêm túc Kế hoạch này" asks for nothing that could be delivered. */
export function isGeneral(words: string): boolean {
  if (
    /^(?:chịu trách nhiệm )?(?:thi hành|thực hiện(?: nghiêm túc,? hiệu quả)?)(?: (?:kế hoạch|quyết định|chỉ thị) này)?$/iu.test(
      words,
    ) ||
    /^(?:tổ chức )?(?:triển khai|thực hiện) [^.;]{0,80}(?:tại|theo) (?:các )?phụ lục/iu.test(words) ||
    /^(?:căn cứ chức năng, nhiệm vụ(?: được giao)?,? )?(?:(?:chủ động|nghiêm túc|tích cực) )*(?:tổ chức )?(?:triển khai|thực hiện)(?: thực hiện)?$/iu.test(
      words,
    ) ||
    /^(?:tiếp tục )?bám sát [^.;]{0,160}thực hiện nhiệm vụ$/iu.test(words)
  )
    return true
  return (
    words.length < 220 &&
    /^(?:(?:nghiêm túc|khẩn trương|chủ động|căn cứ[^,]*,|phối hợp|tổ chức|tập trung|quan tâm|kịp thời)[\s,]+)*(?:triển khai|thực hiện|quán triệt|chấp hành)(?:[^.;]{0,60})(?:kế hoạch này|chỉ thị này|công văn này|nhiệm vụ được (?:phân công|giao)|nội dung trên|hiệu quả|thực hiện|nghiêm túc)(?:[^.;]{0,40})$/iu.test(
      words,
    )
  )
}

/** "UBND tỉnh thông báo đến các đơn vị biết, thực hiện": how a document ends, said of whoever issues it. */
export function isClosing({ lead, words }: Assignment, { issuer }: Names): boolean {
  const isIssuers = lead.bodies.every(({ id }) => id === issuer)
  return (
    isIssuers &&
    /^(?:xin )?thông báo (?:đến|tới|để|cho) (?:các|quý) [^.;]{3,120}(?:biết|thực hiện)$/iu.test(words)
  )
}
