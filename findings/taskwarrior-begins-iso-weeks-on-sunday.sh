#!/usr/bin/env bash
# "2024-W26" is ISO 8601's week from Monday 24 June, and Taskwarrior's manual lists ISO 8601 among the dates it reads.
# Version 2.6.2 gives Sunday 23 June, also with weekstart=monday, and for 2024-W01 the last day of November 2023, a month and a day
# before. Weekly duties are keyed by such weeks, so an import of them would be due a day before their week begins.

source "$(dirname "$0")/support/setup.sh"
needs task taskwarrior

mkdir data
printf 'data.location=%s\nverbose=nothing\n' "$folder/data" > taskrc
export TASKRC=$folder/taskrc TASKDATA=$folder/data
task --version
for start in sunday monday; do
  echo "weekstart=$start"
  for week in 2024-W01 2024-W26 2024-W26-1; do
    echo "  $week begins $(date --date "$(task rc.weekstart=$start calc "$week" 2> /dev/null)" '+%A %F')"
  done
done > seen

must_be seen << 'SEEN'
weekstart=sunday
  2024-W01 begins Thursday 2023-11-30
  2024-W26 begins Sunday 2024-06-23
  2024-W26-1 begins Monday 2024-06-24
weekstart=monday
  2024-W01 begins Thursday 2023-11-30
  2024-W26 begins Sunday 2024-06-23
  2024-W26-1 begins Monday 2024-06-24
SEEN
