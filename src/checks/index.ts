import type { Check } from './check.ts'
import { deadlineBeforeIssue } from './deadline-before-issue.ts'
import { duplicateId } from './duplicate-id.ts'
import { undeclaredReading } from './undeclared-reading.ts'
import { unknownAgency } from './unknown-agency.ts'
import { unknownField } from './unknown-field.ts'
import { unknownProvince } from './unknown-province.ts'
import { unknownSource } from './unknown-source.ts'
import { unknownTask } from './unknown-task.ts'
import { unreadDeadline } from './unread-deadline.ts'
import { unreadSchedule } from './unread-schedule.ts'

/** Every check, by code. Adding one is a file, a line here, and a bad and a good fixture. */
export const checks: readonly Check[] = [
  deadlineBeforeIssue,
  duplicateId,
  undeclaredReading,
  unknownAgency,
  unknownField,
  unknownProvince,
  unknownSource,
  unknownTask,
  unreadDeadline,
  unreadSchedule,
]
