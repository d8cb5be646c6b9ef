import type { Rule, RuleExample } from '../../../src/domain/findings/rule.ts'
import type { Language, Text } from '../../../src/domain/text.ts'
import { exampleLines, RULE_HEADINGS } from '../../../src/reports/explain/rule-page.ts'
import { SEVERITY_NAMES } from '../../../src/reports/findings/words.ts'
import { rules } from '../../../src/workspace/rule-catalogue.ts'

/** The page on what is checked: of every code what `explain` prints. */
export function checkPage(language: Language): string {
  const say = (text: Text) => text[language]
  const index = rules.map(
    ({ code, severity, title, automatic }) =>
      `| [\`${code}\`](#${code}) | ${say(SEVERITY_NAMES[severity])} | ${automatic === undefined ? '' : '✓'} | ${say(title)} |`,
  )
  return `${[
    `# ${say(TITLE)}`,
    say(INTRO),
    [say(HEAD), '| --- | --- | --- | --- |', ...index].join('\n'),
    ...rules.map((rule) => sectionOf(rule, say)),
  ].join('\n\n')}\n`
}

function sectionOf(
  { code, severity, title, why, examples, basis, fix, automatic }: Rule,
  say: (text: Text) => string,
): string {
  const told = (heading: Text, words: Text) => `**${say(heading)}.** ${escaped(say(words))}`
  return [
    `## ${code}`,
    `${escaped(say(title))} (${say(SEVERITY_NAMES[severity])}).`,
    told(RULE_HEADINGS.why, why),
    ...(examples === null
      ? []
      : [block(RULE_HEADINGS.wrong, examples.wrong, say), block(RULE_HEADINGS.right, examples.right, say)]),
    told(RULE_HEADINGS.basis, basis),
    told(RULE_HEADINGS.fix, fix),
    ...(automatic === undefined ? [] : [told(RULE_HEADINGS.automatic, automatic)]),
  ].join('\n\n')
}

function block(heading: Text, example: RuleExample, say: (text: Text) => string): string {
  return `**${say(heading)}**\n\n\`\`\`yaml\n${exampleLines(example).join('\n')}\n\`\`\``
}

function escaped(text: string): string {
  return text.replace(/[|<>*_`\\]/g, '\\$&')
}

const TITLE: Text = { vi: 'Những điều được kiểm tra', en: 'What is checked' }

const HEAD: Text = {
  vi: '| mã | mức | `--fix` | nội dung |',
  en: '| code | severity | `--fix` | what it says |',
}

const INTRO: Text = {
  vi: `Trang này do chương trình viết ra từ chính các kiểm tra, nên luôn đúng với phiên bản hiện tại. \`plan-check explain <mã>\`
in ra từng phần, \`plan-check list checks\` in ra danh sách, không cần mạng.

Lỗi làm \`validate\` kết thúc với mã 1; cảnh báo và ghi chú thì không. Mỗi ví dụ là phần đáng xem của một tệp (dòng
\`# plan/v1\` cho biết loại tệp); phần không hiện ra thì đúng. Bộ kiểm thử chạy mọi ví dụ: ví dụ sai có đúng mã ấy và không
có mã nào khác, ví dụ đúng không có mã nào. ✓ là mã mà \`validate --fix\` tự sửa được, ở chỗ chỉ có một cách viết đúng.`,
  en: `This page is written by the program from the checks themselves, so it is true of this version. \`plan-check explain <code>\`
prints a part of it and \`plan-check list checks\` the list, both offline.

An error makes \`validate\` end with exit code 1; warnings and notes do not. Each example is the part of a file that matters
(the line \`# plan/v1\` names its kind); what it leaves out is right. The tests run every example: the wrong one has that code
and no other, the right one has none. A ✓ is a code that \`validate --fix\` can correct itself, where one answer is right.`,
}
