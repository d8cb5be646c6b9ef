# Sourced by every finding: a temporary folder, pinned packages, and the comparison at the end.

set -euo pipefail

# Findings about days depend on the zone, those about letters on the locale: both are fixed here.
export TZ=Asia/Ho_Chi_Minh LC_ALL=C.UTF-8

support=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# npm_packages NAME@VERSION...: installs exactly these, running none of their install scripts.
npm_packages() {
  echo '{ "private": true, "type": "module" }' > package.json
  npm install --silent --no-audit --no-fund --ignore-scripts --save-exact "$@"
  cp "$support"/*.mjs .
  echo "Node.js $(node --version), $*"
}

# needs COMMAND DEBIAN_PACKAGE: skips the finding on a machine that lacks the command.
needs() {
  command -v "$1" > /dev/null && return
  echo "Skipped: needs $1, from the Debian package $2."
  exit 0
}

# debian_version PACKAGE: the version installed, for tools that can't tell their own.
debian_version() {
  dpkg-query --show --showformat '${Package} ${Version}\n' "$1"
}

# must_be FILE: prints what was seen, and fails where it is no longer what standard input says.
must_be() {
  cat "$1"
  diff --unified --label 'seen when this was written' --label 'seen now' - "$1" && return
  echo 'The finding no longer holds as written.' >&2
  exit 1
}
