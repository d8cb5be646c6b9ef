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

/** `DiagnosticResult` of the Reviewdog Diagnostic Format (`proto/rdf` in its source), as far as it is used, and nothing else. */
export const RDJSON_REPORT = closed({
  source: closed({ name: { type: 'string' } }),
  diagnostics: {
    type: 'array',
    items: closed({
      message: { type: 'string', minLength: 1 },
      location: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          range: {
            type: 'object',
            properties: { start: RDF_POSITION, end: RDF_POSITION },
            required: ['start'],
            additionalProperties: false,
          },
        },
        required: ['path'],
        additionalProperties: false,
      },
      severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
      code: closed({ value: { type: 'string' } }),
    }),
  },
})

/** An object with these keys, all of them, and no others. */
function closed(properties: Readonly<Record<string, object>>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}
