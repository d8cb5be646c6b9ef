#!/usr/bin/env bash
# An event of an iCalendar file carries a UID so that a file sent again updates what is there. calcurse 4.7.1 does not
# look at it: whoever imports the office's calendar again each quarter has every event and task once more. A calendar of
# deadlines is of use there only in an empty data folder.

source "$(dirname "$0")/support/setup.sh"
needs calcurse calcurse

calcurse --version | sed -n 1p
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//Office//Plans//EN \
  BEGIN:VEVENT UID:6.3@example.org DTSTAMP:20240101T000000Z 'DTSTART;VALUE=DATE:20240531' 'SUMMARY:6.3 Guidance' END:VEVENT \
  BEGIN:VTODO UID:6.5@example.org DTSTAMP:20240101T000000Z 'DUE;VALUE=DATE:20240630' 'SUMMARY:6.5 Report' END:VTODO \
  END:VCALENDAR > plan.ics
mkdir data
for round in first second; do
  calcurse -q -D data -C data -i plan.ics < /dev/null > /dev/null
  echo "after the $round import"
  cat data/apts data/todo
done > seen

must_be seen << 'SEEN'
after the first import
05/31/2024 [1] 6.3 Guidance
[0] 6.5 Report
after the second import
05/31/2024 [1] 6.3 Guidance
05/31/2024 [1] 6.3 Guidance
[0] 6.5 Report
[0] 6.5 Report
SEEN
