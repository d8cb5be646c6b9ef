#!/usr/bin/env bash
# One would expect `git log --until=2024-06-30` to mean a fixed moment, the same whenever it is asked. Git 2.39
# fills what a date leaves out from the clock: in the morning a commit of that afternoon is missing, later in the day
# it is there; "2024-06" is the 6th of the *present* month, and "20240630" is simply now. A repository of plans that
# reports "as of 30 June" from its history gets another answer by the hour, so dates need a time: "2024-06-30 23:59:59".

source "$(dirname "$0")/support/setup.sh"
needs git git

git --version
git init --quiet plans
cd plans
GIT_AUTHOR_DATE='2024-06-30 14:00 +0700' GIT_COMMITTER_DATE='2024-06-30 14:00 +0700' \
  git -c user.name=Office -c user.email=office@example.org commit --quiet --allow-empty --message '6.3 delivered at 14:00'

# The clock is set with the variable that Git's own tests use; without it the present hour is taken in the same way.
at() { GIT_TEST_DATE_NOW=$(date --date "$1" +%s) "${@:2}"; }
moment() { local until; until=$(at "$1" git rev-parse --until="$2"); date --date "@${until#*=}" '+%d/%m/%Y %H:%M'; }

{
  echo "asked at 09:00: $(at '2024-08-15 09:00' git log --until=2024-06-30 --oneline | wc -l) commit"
  echo "asked at 15:00: $(at '2024-08-15 15:00' git log --until=2024-06-30 --oneline | wc -l) commit"
  for words in 2024-06-30 2024-06 20240630 30/6/2024 5/6/2024 '2024-06-30 23:59:59'; do
    echo "$words is $(moment '2024-08-15 09:00' "$words")"
  done
} > seen

must_be seen << 'SEEN'
asked at 09:00: 0 commit
asked at 15:00: 1 commit
2024-06-30 is 30/06/2024 09:00
2024-06 is 06/08/2024 09:00
20240630 is 15/08/2024 09:00
30/6/2024 is 30/06/2024 09:00
5/6/2024 is 06/05/2024 09:00
2024-06-30 23:59:59 is 30/06/2024 23:59
SEEN
