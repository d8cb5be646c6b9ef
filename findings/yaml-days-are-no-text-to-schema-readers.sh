#!/usr/bin/env bash
# A schema that says `type: string, format: date` of a day should take a plain `issued: 2023-07-03` in YAML. v8r 5.1.0 and
# ajv-cli 5.0.0 read it as YAML 1.1 would, into a Date object, and say that the right file has something other than text.
# The same values as JSON, or in quotes, are fine. By the core schema of YAML 1.2 there are no dates, so plain is text too.

source "$(dirname "$0")/support/setup.sh"
npm_packages v8r@5.1.0 ajv-cli@5.0.0 ajv-formats@3.0.1

cat > plan.schema.json << 'JSON'
{
  "type": "object",
  "properties": { "issued": { "type": "string", "format": "date" } }
}
JSON
printf 'issued: 2023-07-03\n' > plain.yaml
printf 'issued: "2023-07-03"\n' > quoted.yaml
printf '{ "issued": "2023-07-03" }\n' > same.json

# Whether a program takes a file, or says that it wants text there.
said() {
  local output
  if output=$("$@" 2>&1); then echo valid; else grep -o -m 1 'must be string' <<< "$output" || echo 'something else'; fi
}

for file in plain.yaml quoted.yaml same.json; do
  echo "v8r $file: $(said npx v8r --schema plan.schema.json "$file")"
  echo "ajv $file: $(said npx ajv validate -c ajv-formats -s plan.schema.json -d "$file")"
done > seen
must_be seen << 'SEEN'
v8r plain.yaml: must be string
ajv plain.yaml: must be string
v8r quoted.yaml: valid
ajv quoted.yaml: valid
v8r same.json: valid
ajv same.json: valid
SEEN
