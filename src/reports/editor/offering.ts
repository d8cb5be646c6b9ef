import type { Choice } from '../../domain/follow-up/editor-lists.ts'

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

/** What an editor offers: the value, its name, and its description. */
export interface Offer extends Choice {
  readonly about: string
}

/**
 * What makes an editor complete a value to one of several, and explain it where it stands. Nothing is refused for its
 * sake: a list may be out of date, and a name in another spelling is right. So neither `enum` nor `const` will do;
 * yaml-language-server completes snippets, and shows the description of a branch that applies.
 */
export function offering(offers: readonly Offer[]): Schema {
  if (offers.length === 0) return {}
  return {
    defaultSnippets: offers.map(({ value, name, about }, index) =>
      snippet({ value, label: `${value} · ${name}`, about, index }),
    ),
    // A step deeper than the list itself, where the editor would offer an item for each branch.
    if: { type: 'string' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { allOf: offers.map(explained) },
  }
}

/** A value to complete to, in its place among others. */
export function snippet({ value, label, about, index }: SnippetParts): Schema {
  const sortText = String(index).padStart(5, '0')
  return { label, description: about, sortText, body: written(value) }
}

interface SnippetParts {
  readonly value: string
  readonly label: string
  readonly about: string
  readonly index: number
}

function explained({ value, about }: Offer): Schema {
  return {
    if: { pattern: `^${value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$` },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { description: about },
  }
}

/** The text of a YAML scalar in a snippet, where `$`, `}` and `\` mean something. */
function written(value: string): string {
  const text = isPlain(value) ? value : JSON.stringify(value)
  return text.replace(/[$}\\]/g, '\\$&')
}

/** Whether YAML reads words as the text that they are. What a number could be written with stands in quotes. */
function isPlain(value: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N} ./()–%-]*$/u.test(value) &&
    !/^[\d.eE+_-]+$|^0[xob]|^\d{4}-\d\d/i.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i.test(value) &&
    value === value.trim()
  )
}

/** What files of a province, or all files, have to offer. */
export interface Branch {
  /** How its definitions are called. */
  readonly name: string
  /** A body for an example of a list; null where there is none. */
  readonly example: string | null
}

/** A branch of a schema for files whose key has a value. */
export function where(key: string, value: string, properties: Schema): Schema {
  return {
    if: { properties: { [key]: { const: value } }, required: [key] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties },
  }
}
