import { ambiguousAmendment } from './ambiguous-amendment.ts'
import { ambiguousName } from './ambiguous-name.ts'
import { ambiguousRecord } from './ambiguous-record.ts'
import { amendmentCircle } from './amendment-circle.ts'
import { amendsRepealed } from './amends-repealed.ts'
import { carryingCircle } from './carrying-circle.ts'
import { contradictorySuccession } from './contradictory-succession.ts'
import { deadlineBeforeIssue } from './deadline-before-issue.ts'
import { deliverablePerLimit } from './deliverable-per-limit.ts'
import { deliveredAfterEnd } from './delivered-after-end.ts'
import { duplicateId } from './duplicate-id.ts'
import { effectiveBeforeIssue } from './effective-before-issue.ts'
import { emptyGroup } from './empty-group.ts'
import { fallingCount } from './falling-count.ts'
import { impossibleCount } from './impossible-count.ts'
import { issuedBeforeCited } from './issued-before-cited.ts'
import { lastDayOff } from './last-day-off.ts'
import { malformedNumber } from './malformed-number.ts'
import { missingDeadline } from './missing-deadline.ts'
import { missingDeliverable } from './missing-deliverable.ts'
import { missingEvidence } from './missing-evidence.ts'
import { noMainSuccessor } from './no-main-successor.ts'
import { notOwed } from './not-owed.ts'
import { numberingGap } from './numbering-gap.ts'
import { olderThanUpper } from './older-than-upper.ts'
import { outsideDates } from './outside-dates.ts'
import { outsideYear } from './outside-year.ts'
import { passedOverPeriod } from './passed-over-period.ts'
import { recipientLeads } from './recipient-leads.ts'
import { recordBeforeIssue } from './record-before-issue.ts'
import { recordInFuture } from './record-in-future.ts'
import { repeatedDelivery } from './repeated-delivery.ts'
import { replacedTwice } from './replaced-twice.ts'
import { reversedSpan } from './reversed-span.ts'
import { scheduleDisagrees } from './schedule-disagrees.ts'
import { severalReports } from './several-reports.ts'
import { staleEditorLists } from './stale-editor-lists.ts'
import type { Check } from './support/check.ts'
import { tooManyDuties } from './too-many-duties.ts'
import { unconditionalTrigger } from './unconditional-trigger.ts'
import { uncountedDelivery } from './uncounted-delivery.ts'
import { uncoveredYear } from './uncovered-year.ts'
import { undeclaredReading } from './undeclared-reading.ts'
import { undeclaredSharing } from './undeclared-sharing.ts'
import { unknownAgency } from './unknown-agency.ts'
import { unknownAmendedTask } from './unknown-amended-task.ts'
import { unknownField } from './unknown-field.ts'
import { unknownPeriod } from './unknown-period.ts'
import { unknownPlan } from './unknown-plan.ts'
import { unknownProvince } from './unknown-province.ts'
import { unknownRecord } from './unknown-record.ts'
import { unknownSource } from './unknown-source.ts'
import { unknownTask } from './unknown-task.ts'
import { unknownUpperTask } from './unknown-upper-task.ts'
import { unreadDeadline } from './unread-deadline.ts'
import { unreadSchedule } from './unread-schedule.ts'
import { unsupportedAmendment } from './unsupported-amendment.ts'
import { unusedAgency } from './unused-agency.ts'
import { unusedDeadline } from './unused-deadline.ts'
import { uselessException } from './useless-exception.ts'
import { uselessExtension } from './useless-extension.ts'

/** Every check, by code. Adding one takes a file, a line here, and a bad and a good fixture. */
export const checks: readonly Check[] = [
  ambiguousAmendment,
  ambiguousName,
  ambiguousRecord,
  amendmentCircle,
  amendsRepealed,
  carryingCircle,
  contradictorySuccession,
  deadlineBeforeIssue,
  deliverablePerLimit,
  deliveredAfterEnd,
  duplicateId,
  effectiveBeforeIssue,
  emptyGroup,
  fallingCount,
  impossibleCount,
  issuedBeforeCited,
  lastDayOff,
  malformedNumber,
  missingDeadline,
  missingDeliverable,
  missingEvidence,
  noMainSuccessor,
  notOwed,
  numberingGap,
  olderThanUpper,
  outsideDates,
  outsideYear,
  passedOverPeriod,
  recipientLeads,
  recordBeforeIssue,
  recordInFuture,
  repeatedDelivery,
  replacedTwice,
  reversedSpan,
  scheduleDisagrees,
  severalReports,
  staleEditorLists,
  tooManyDuties,
  unconditionalTrigger,
  uncountedDelivery,
  uncoveredYear,
  undeclaredReading,
  undeclaredSharing,
  unknownAgency,
  unknownAmendedTask,
  unknownField,
  unknownPeriod,
  unknownPlan,
  unknownProvince,
  unknownRecord,
  unknownSource,
  unknownTask,
  unknownUpperTask,
  unreadDeadline,
  unreadSchedule,
  unsupportedAmendment,
  unusedAgency,
  unusedDeadline,
  uselessException,
  uselessExtension,
]
