/** Everything that a post can entitle to beyond the tasks that are offered to it. */
export const PERMISSIONS = [
  /** Cases of the post's organisation and of those below it. */
  'read-cases',
  /** Tasks of others, in those cases (督办, 改派). */
  'assign-task',
  /** Lets somebody do a task whom separation of duties keeps from it, with reason and legal basis. */
  'except-separation',
  /** Orders somebody to keep out of a case (责令回避). */
  'order-recusal',
  /** Records during whose leave who acts for whom (请假代办); everybody may for the own tasks. */
  'record-deputies',
  /** Figures of ratings (好差评) of the post's organisation and of those below it. */
  'read-ratings',
  /** Clocks of those cases, on the grounds that the process allows. */
  'pause-clock',
  'find-by-identity-number',
  /** Writes down objections for those who come to the window; never of an own case. */
  'take-objections',
  /** Writes down the authority of a helper (帮代办) for those who come to the window with a signed paper; never in an own case. */
  'record-authorities',
  /** Who objected to a publicity and what was handed over, with the purpose stated and written down. */
  'read-objectors',
  /** The archive package of a closed case: everything in it, in clear, with the purpose stated and written down. */
  'export-archive',
  /** On behalf of somebody else (帮代办). */
  'apply-for-others',
  /** In the name of the organisation where the post is held: its applications, its tasks and its letters. */
  'act-for-organisation',
  'unmask-name',
  'unmask-identity-number',
  'unmask-phone',
  'unmask-account',
  'unmask-medical',
  /** For programs of departments: messages that a case of the same county waits for. */
  'send-message',
  /** Rosters of the post's organisation; those of all at the county's own office. */
  'send-roster',
  /** Files of messages to departments and of their answers, at the county's own office; they hold what the messages hold, in clear. */
  'exchange-files',
  /** Payments of the post's organisation and of those below it. */
  'read-payments',
  'retry-incident',
  /** Repairs of a case that is stuck, by somebody who has no part in it. */
  'correct-variable',
  'move-token',
  'resolve-message',
  /** Ends a case of the post's organisation or below, with the outcome `cancelled`. */
  'cancel-case',
  /** Definitions with their versions, parameters and findings, and how running cases stand on the diagram. */
  'read-definitions',
  'deploy-process',
  /** Numbers that a region may set (参数), from a day on and with their source. */
  'set-parameters',
  /** Working days and holidays of the region, with a preview of the dates that move. */
  'manage-calendars',
  /** Open cases to another version of their process. */
  'migrate-cases',
  'move-demo-clock',
  /** How other organisations are reached, their keys and dead letters. */
  'manage-partners',
  /** Accounts, posts and organisations. */
  'manage-people',
  /** The audit trail of the region, searched with a purpose that is written down itself. */
  'read-audit',
  /** Throughput, duration and overdue shares of the post's organisation and of those below it. */
  'read-figures',
] as const;
/** What a post may entitle its holder to, beyond the tasks that are offered to it. */
export type Permission = (typeof PERMISSIONS)[number];
