import type { Rule } from '../../domain/findings/rule.ts'
import type { Language } from '../../domain/text.ts'

/** The rules of a SARIF log in one language; the help of each has both. */
export function sarifRules(rules: readonly Rule[], language: Language) {
  const both: readonly Language[] = [language, language === 'vi' ? 'en' : 'vi']
  return rules.map((rule) => ({
    ...ruleDescriptor(rule, language),
    help: {
      text: both.map((one) => sentences(rule, one)).join('\n\n'),
      markdown: both.map((one) => inMarkdown(rule, one)).join('\n\n'),
    },
    defaultConfiguration: { level: rule.severity },
  }))
}

/** The same rules in the other language, as SARIF knows translations. */
export function translation(rules: readonly Rule[], version: string, language: Language) {
  return {
    name: 'plan-check',
    version,
    semanticVersion: version,
    language,
    contents: ['localizedData'],
    rules: rules.map((rule) => ruleDescriptor(rule, language)),
  }
}

function ruleDescriptor({ code, title, why }: Rule, language: Language) {
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: `${title[language]}.` },
    fullDescription: { text: why[language] },
  }
}

/** A name in the way of SARIF, which is no second id: `UnknownAgency` for `unknown-agency`. */
function nameOf(code: string): string {
  return code.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function sentences({ title, why, fix }: Rule, language: Language): string {
  return `${title[language]}. ${why[language]} ${fix[language]}`
}

function inMarkdown({ title, why, fix, basis }: Rule, language: Language): string {
  const basisTitle = { vi: 'Căn cứ', en: 'Basis' }[language]
  return `**${title[language]}.** ${why[language]} ${fix[language]}\n\n*${basisTitle}:* ${basis[language]}`
}
