#!/usr/bin/env bash
# For a file to which everybody only appends, `merge=union` in .gitattributes promises both sides' lines. It keeps
# lines, not records: where one report settles two tasks, Git 2.39 sees that the two new records end alike, keeps that
# end once and leaves the other record with nothing but its id and task. The merge is clean and the YAML stays valid.

source "$(dirname "$0")/support/setup.sh"
needs git git

git --version
git init --quiet --initial-branch=main records
cd records
commit() { git -c user.name=Office -c user.email=office@example.org commit --quiet --all --message "$1"; }
delivered() {
  cat >> records.yaml << RECORD
  - id: $1
    task: "$2"
    agency: so-noi-vu
    event: delivered
    date: 2024-05-30
    document: 12/BC-SNV
    recorded: 2024-05-31
RECORD
}

echo '*.yaml merge=union' > .gitattributes
echo 'records:' > records.yaml
git add .
commit 'an empty file'
git checkout --quiet -b first
delivered huong-dan 6.3
commit '6.3 is delivered'
git checkout --quiet main
delivered tap-huan 6.5
commit '6.5 is delivered by the same report'
git -c user.name=Office -c user.email=office@example.org merge --quiet first --message 'both' > /dev/null

must_be records.yaml << 'SEEN'
records:
  - id: tap-huan
    task: "6.5"
  - id: huong-dan
    task: "6.3"
    agency: so-noi-vu
    event: delivered
    date: 2024-05-30
    document: 12/BC-SNV
    recorded: 2024-05-31
SEEN
