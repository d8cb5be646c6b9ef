/**
 * What GitLab asks of an entry of a code quality report (`app/validators/json_schemas/codeclimate.json` in its source,
 * and the table of “Code Quality report format” in its manual), with nothing else allowed.
 */
export const GITLAB_REPORT = {
  type: 'array',
  items: {
    ...closed({
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: closed({
        // Relative to the root of the repository, and without `./` before it.
        path: { type: 'string', pattern: '^(?!/|\\./|[A-Za-z]:)' },
        lines: closed({ begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } }),
      }),
    }),
  },
}

const RDF_POSITION = {
  type: 'object',
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
  required: ['line'],
  additionalProperties: false,
}

/** A range: its end may be left out where a place is told, not where something is suggested for it. */
function rdfRange(...required: readonly string[]) {
  const properties = { start: RDF_POSITION, end: RDF_POSITION }
  return { type: 'object', properties, required, additionalProperties: false }
}

/** `DiagnosticResult` of the Reviewdog Diagnostic Format (`proto/rdf` in its source), as far as it is used, and nothing else. */
export const RDJSON_REPORT = closed({
  source: closed({ name: { type: 'string' } }),
  diagnostics: {
    type: 'array',
    items: closed(
      {
        message: { type: 'string', minLength: 1 },
        location: {
          type: 'object',
          properties: {
            path: { type: 'string' },
            range: rdfRange('start'),
          },
          required: ['path'],
          additionalProperties: false,
        },
        severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
        code: closed({ value: { type: 'string' } }),
      },
      {
        suggestions: {
          type: 'array',
          items: closed({ range: rdfRange('start', 'end'), text: { type: 'string' } }),
        },
      },
    ),
  },
})

/** An object with these keys, all of them, perhaps with some more, and no others. */
function closed(needed: Readonly<Record<string, object>>, more: Readonly<Record<string, object>> = {}) {
  const properties = { ...needed, ...more }
  return { type: 'object', properties, required: Object.keys(needed), additionalProperties: false }
}
