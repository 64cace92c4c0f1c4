import { type Calendar } from '#calendar';
import { type CaseId, type Channel, type PersonId, type SettledCase } from '#contract';
import { createEvaluator } from '#decisions';
import {
  decryptText,
  encrypt,
  encryptionContext,
  findNextLetter,
  keyedDigest,
  identityHash,
  type LeftWake,
  listDueCases,
  listLeftWakes,
  listOpenCases,
  listOpenCasesOfRegion,
  type OpenedMessage,
  type PendingLetter,
  type PendingNotice,
  type Store,
  takeLetters,
} from '#store';
import { advance } from './advance';
import { inBulk } from './bulk/in-bulk';
import { type ApplicationFile, type ReadApplications, readApplications } from './bulk/read-applications';
import { type BulkWork, workBulkRun } from './bulk/work-bulk-run';
import { checkMigration, type CheckedMigration, type MigrationWish } from './migrating/plan-cases';
import { type MigrationWork, workMigration } from './migrating/work-migration';
import { endAuthorityNow, endLapsedAuthorities } from './authorities/end-authorities';
import { createCalendarCache } from './calendar-cache';
import { type Command, type StartCase } from './command';
import { type CommittedHint } from './committed-hint';
import { createDefinitionCache } from './definition/definition-cache';
import { type Definition, type ProcessFiles } from './definition/definition';
import { checkDeployment, type CheckedFolder, type DeployGiven } from './deploy';
import { type StoredState } from './stored-state';
import { type CalendarPage, previewCalendar, type PreviewedCalendar } from './preview-calendar';
import { type GivenAnswer, takeAnswer } from './departments/take-answer';
import { type AnswerFileFate, type GivenAnswerFile, takeAnswerFile } from './departments/files/take-answer-file';
import { type FileFormat, writeMessageFile } from './departments/files/write-message-file';
import { type Urged, urgeOverdue } from './departments/urge-overdue';
import { type Kit } from './kit';
import { deliverLetter } from './letters/deliver-letter';
import { type LetterFate } from './letters/letter-fate';
import { followUpUndelivered } from './notices/follow-up-undelivered';
import { quietUntil } from './notices/quiet-until';
import { type Orders, ordersOf } from './orders';
import { createOrganisationCache } from './organisation-cache';
import { type Outcome, type Refusal, type StartOutcome } from './outcome';
import { preview, type Preview } from './preview';
import { type JobToRun, type WorkOn } from './job-to-run';
import { readJob } from './read-job';
import { beginTerms, tendPublicities } from './publicities/tend-publicities';
import { type PanelStanding, readPanels } from './read-panels';
import { type PossibleReturns, readReturns } from './read-returns';
import { type CaseStanding, readStanding } from './read-standing';
import { type ReplannedStart, replanStartTimers } from './replan-start-timers';
import { fireOverdue, settle } from './settle';
import { startCase } from './start-case';
import { type DueWork, fallDue, type FallenDue } from './records/fall-due';
import { type PlanQuery, planRecords, type RecordPlan } from './records/replan-records';
import { findShownKind, type ShownKind } from './records/shown-kind';
import { startDueTimers } from './start-timers';

/** Everything that can be done with cases; `now` is always the wall clock, to which the demo clock's offset is added inside. */
export interface Cases extends Orders {
  /** What `deploy` would find in a folder now; nothing is kept. */
  checkDeployment(files: ProcessFiles, given: DeployGiven): Promise<CheckedFolder>;
  /** The version that new cases get at this instant. */
  findProcess(processId: string, where: { readonly region: string; readonly wall: Date }): Promise<Definition | undefined>;
  getDefinition(hash: string): Promise<Definition>;
  /** As `getDefinition`; undefined where it does not compile any more: a list leaves out such a case, and shows the others. */
  findDefinition(hash: string): Promise<Definition | undefined>;
  /** The orders in the transaction of this store, for whoever does more in it. */
  within(store: Store): Orders;
  startCase(request: StartCase, now: Date): Promise<StartOutcome>;
  advance(caseId: CaseId, command: Command, now: Date): Promise<Outcome>;
  /** Gives a department's answer to the case that asked. */
  takeAnswer(answer: GivenAnswer, now: Date): Promise<Outcome>;
  /** Takes a file of answers line by line, see `takeAnswerFile`. */
  takeAnswerFile(file: GivenAnswerFile, now: Date): Promise<AnswerFileFate>;
  /** Messages to departments as one file, see `writeMessageFile`. */
  writeMessageFile(messages: readonly OpenedMessage[], format: FileFormat): Promise<AsyncIterable<Buffer>>;
  /** Urges what departments owe an answer to, and raises the alarm of partners that are silent. */
  urgeOverdue(now: Date): Promise<Urged>;
  /** What a command would do now, or why it would be refused; nothing is written. */
  preview(caseId: CaseId, command: Command, now: Date): Promise<Preview | Refusal>;
  /** Which dates of a page of open cases a calendar file would move, see `previewCalendar`. */
  previewCalendar(json: unknown, page: CalendarPage): Promise<PreviewedCalendar>;
  /** The calendar of a region as it is known by now. */
  calendarOf(region: string, wall: Date): Promise<Calendar>;
  /** Open cases of a region (a division code or its beginning, `*` for all), paged by the id of the last one seen. */
  listOpenCasesOfRegion(
    region: string,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly { readonly caseId: CaseId; readonly number: string }[]>;
  /** Moves the start timers of a region to where its calendar puts them by now. */
  replanStartTimers(region: string, wall: Date): Promise<readonly ReplannedStart[]>;
  /** Checks a map between two versions of a process. */
  checkMigration(wish: MigrationWish): Promise<CheckedMigration>;
  /** Reads a file of applications by the form of its process, see `readApplications`. */
  readApplications(file: ApplicationFile, now: Date): Promise<ReadApplications>;
  /** Goes on with a bulk run until it rests (false) or enough is done (true). */
  workBulkRun(id: string, work: BulkWork): Promise<boolean>;
  /** Goes on with a migration until it rests (false) or enough is done (true). */
  workMigration(id: string, work: MigrationWork): Promise<boolean>;
  settle(caseId: CaseId, now: Date): Promise<SettledCase>;
  fireOverdue(caseId: CaseId, now: Date): Promise<boolean>;
  startDueTimers(now: Date): Promise<number>;
  /** Begins the terms of a publicity whose required places have their start evidence. */
  beginTerms(publicityId: string, now: Date): Promise<number>;
  /** See `tendPublicities`. */
  tendPublicities(now: Date): Promise<number>;
  /** Does what is due of records by the business day, see `fallDue`. */
  fallDue(work: DueWork): Promise<FallenDue>;
  /** A kind of record as the newest version of its region has it. */
  findRecordKind(asked: { readonly region: string; readonly kind: string }, now: Date): Promise<ShownKind | undefined>;
  /** What the rule in force moves of the due days of records; `replanRecords` does it. */
  planRecords(query: PlanQuery, now: Date): Promise<RecordPlan>;
  readJob(caseId: CaseId, job: number, now: Date): Promise<JobToRun | undefined>;
  /** Where a case may go back to from a task, and whether the task may be taken back. */
  readReturns(asked: Parameters<typeof readReturns>[1]): Promise<PossibleReturns>;
  /** How the panels at an element of these cases stand, without votes or names. */
  readPanels(asked: Parameters<typeof readPanels>[1]): Promise<ReadonlyMap<string, PanelStanding>>;
  /** Where an open case stands, for whoever repairs it. */
  readStanding(caseId: CaseId, now: Date): Promise<CaseStanding | undefined>;
  /** Cases with something due at `now`, the longest overdue first. */
  listDueCases(now: Date, limit: number): Promise<readonly CaseId[]>;
  /** Wakes that nobody has answered since `before`. */
  listLeftWakes(before: Date, limit: number): Promise<readonly LeftWake[]>;
  listOpenCases(after: string | undefined, limit: number): Promise<readonly LeftWake[]>;
  /** Letters between cases that are due, see `takeLetters`; each handed over by `deliverLetter`, which says what became of it. */
  takeLetters(now: Date, limit: number): Promise<readonly PendingLetter[]>;
  deliverLetter(letter: PendingLetter, now: Date): Promise<LetterFate>;
  findNextLetter(): Promise<Date | undefined>;
  /** See `endAuthorityNow`. */
  endAuthority(authority: string, given: { readonly by: PersonId; readonly now: Date }): Promise<void>;
  /** See `endLapsedAuthorities`. */
  endLapsedAuthorities(now: Date): Promise<number>;
  /** See `followUpUndelivered`. */
  followUpUndelivered(now: Date): Promise<number>;
  /** See `quietUntil`; `at` is business time. */
  quietUntil(notice: Pick<PendingNotice, 'rules'>, channel: Channel, at: Date): Promise<Date | undefined>;
}

/** What the work on cases is opened with. */
export interface CasesGiven {
  readonly store: Store;
  /** Must neither block nor throw. */
  readonly afterCommit: (hint: CommittedHint) => void;
  /** With it, work in bulk does new jobs at once. */
  readonly workOn?: WorkOn;
}

/** Opens the work on cases over a store. */
export function createCases(given: CasesGiven): Cases {
  const kit = createKit(given);
  const { store } = given;
  const { businessNow } = ordersOf(kit);
  return {
    ...ordersOf(kit),
    within: (inside) => ordersOf({ ...kit, store: inside }),
    checkDeployment: (files, where) => checkDeployment(kit, { files, ...where }),
    findProcess: (processId, where) => kit.definitions.findCurrent({ processId, ...where }),
    getDefinition: (hash) => kit.definitions.get(hash),
    findDefinition: (hash) => kit.definitions.findSound(hash),
    startCase: (request, now) => startCase(kit, request, now),
    advance: (caseId, command, now) => advance(kit, caseId, { command, now }),
    ...departmentsOf(kit),
    preview: (caseId, command, now) => preview(kit, caseId, { command, now }),
    previewCalendar: (json, page) => previewCalendar(kit, json, page),
    calendarOf: async (region, wall) => {
      await kit.calendars.keepFresh(wall);
      return kit.calendars.of(region);
    },
    listOpenCasesOfRegion: (region, page) => listOpenCasesOfRegion(store, { region, ...page }),
    replanStartTimers: (region, wall) => replanStartTimers(kit, { region, wall }),
    checkMigration: (wish) => checkMigration(kit, wish),
    readApplications: (file, now) => readApplications(kit, file, now),
    workBulkRun: (id, work) => workBulkRun(kit, id, work),
    ...lettersOf(kit),
    workMigration: (id, work) => workMigration(kit, id, work),
    settle: (caseId, now) => settle(kit, caseId, now),
    fireOverdue: (caseId, now) =>
      inBulk(
        kit,
        () => now,
        (bulk) => fireOverdue(bulk, caseId, now),
      ),
    startDueTimers: (now) => startDueTimers(kit, now),
    beginTerms: (publicityId, now) => beginTerms(kit, { publicityId, now }),
    tendPublicities: (now) => tendPublicities(kit, now),
    ...recordsOf(kit),
    readJob: (caseId, job, now) => readJob(kit, caseId, { job, now }),
    readReturns: (asked) => readReturns(kit, asked),
    readPanels: (asked) => readPanels(kit, asked),
    readStanding: (caseId, now) => readStanding(kit, { caseId, now }),
    listDueCases: async (now, limit) => listDueCases(store, await businessNow(now), limit),
    listLeftWakes: async (before, limit) => listLeftWakes(store, await businessNow(before), limit),
    listOpenCases: (after, limit) => listOpenCases(store, after, limit),
    ...partiesOf(kit),
  };
}

const lettersOf = (kit: Kit): Pick<Cases, 'takeLetters' | 'deliverLetter' | 'findNextLetter'> => ({
  takeLetters: (now, limit) => takeLetters(kit.store, { now, limit }),
  deliverLetter: (letter, now) => deliverLetter(kit, letter, now),
  findNextLetter: () => findNextLetter(kit.store),
});

const partiesOf = (kit: Kit): Pick<Cases, 'endAuthority' | 'endLapsedAuthorities' | 'followUpUndelivered' | 'quietUntil'> => ({
  endAuthority: (authority, given) => endAuthorityNow(kit, authority, given),
  endLapsedAuthorities: (now) => endLapsedAuthorities(kit, now),
  followUpUndelivered: (now) => followUpUndelivered(kit, now),
  quietUntil: ({ rules }, channel, at) => quietUntil(kit, { rules, channel, at }),
});

const recordsOf = (kit: Kit): Pick<Cases, 'fallDue' | 'findRecordKind' | 'planRecords'> => ({
  fallDue: (work) => fallDue(kit, work),
  findRecordKind: (asked, now) => findShownKind(kit, asked, now),
  planRecords: (query, now) => planRecords(kit, query, now),
});

const departmentsOf = (kit: Kit): Pick<Cases, 'urgeOverdue' | 'takeAnswer' | 'takeAnswerFile' | 'writeMessageFile'> => ({
  urgeOverdue: (now) => urgeOverdue(kit, now),
  takeAnswer: (answer, now) => takeAnswer(kit, answer, now),
  takeAnswerFile: (file, now) => takeAnswerFile(kit, file, now),
  writeMessageFile: (messages, format) => writeMessageFile(kit, messages, format),
});

/** 120 bits: nobody finds one by trying. */
const CODE_BYTES = 15;

function createKit({ store, afterCommit, workOn }: CasesGiven): Kit {
  return {
    store,
    afterCommit,
    workOn,
    pace: 'at-once',
    calendars: createCalendarCache(store),
    evaluator: createEvaluator(),
    definitions: createDefinitionCache(store),
    organisations: createOrganisationCache(store),
    hashIdentity: (identityNumber) => identityHash(store, identityNumber),
    seal: (context, content) => encrypt(store, context, typeof content === 'string' ? content : JSON.stringify(content)),
    codeOf: (id) => keyedDigest(store, 'issued_documents.code', id).subarray(0, CODE_BYTES).toString('base64url'),
    sealState: (caseId, state) => encrypt(store, encryptionContext.state(caseId), JSON.stringify(state)),
    openState: (caseId, sealed) => JSON.parse(decryptText(store, encryptionContext.state(caseId), sealed)) as StoredState,
  };
}
