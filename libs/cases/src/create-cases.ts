import { type Actor } from '#access';
import { type Calendar } from '#calendar';
import { type CaseId, type Channel, type PersonId, type SettledCase } from '#contract';
import { createEvaluator } from '#decisions';
import {
  insertBulkItems,
  insertBulkRun,
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
  readClockOffset,
  type Store,
  takeLetters,
} from '#store';
import { advance } from './advance';
import { type BulkOrder, keptItem, type OrderedItem } from './bulk/bulk-order';
import { inBulk } from './bulk/in-bulk';
import { type ApplicationFile, type ReadApplications, readApplications } from './bulk/read-applications';
import { type BulkWork, workBulkRun } from './bulk/work-bulk-run';
import { orderReplan, type ReplanOrder } from './bulk/work-replan';
import { checkMigration, type CheckedMigration, type MigrationWish, planCases, type PlannedWish } from './migrating/plan-cases';
import { type MigrationVerb, type MovedMigration, moveMigration } from './migrating/move-migration';
import { type MigrationWork, workMigration } from './migrating/work-migration';
import { endAuthorityNow, endLapsedAuthorities } from './authorities/end-authorities';
import { businessTime } from './business-time';
import { createCalendarCache } from './calendar-cache';
import { type Command, type StartCase } from './command';
import { type CommittedHint } from './committed-hint';
import { createDefinitionCache } from './definition/definition-cache';
import { type Definition, type ProcessFiles } from './definition/definition';
import { checkDeployment, type CheckedFolder, deploy, type DeployGiven } from './deploy';
import { type Deployed } from './definition/deploy';
import { moveBusinessClock } from './move-business-clock';
import { type StoredState } from './stored-state';
import { type CalendarPage, previewCalendar, type PreviewedCalendar } from './preview-calendar';
import { type CalendarEntry, type ImportedCalendar, importCalendar } from './import-calendar';
import { type GivenAnswer, takeAnswer } from './departments/take-answer';
import { type AnswerFileFate, type GivenAnswerFile, takeAnswerFile } from './departments/files/take-answer-file';
import { type FileFormat, writeMessageFile } from './departments/files/write-message-file';
import { type Urged, urgeOverdue } from './departments/urge-overdue';
import { type Kit } from './kit';
import { deliverLetter } from './letters/deliver-letter';
import { type LetterFate } from './letters/letter-fate';
import { followUpUndelivered } from './notices/follow-up-undelivered';
import { quietUntil } from './notices/quiet-until';
import { setParameter, type SetParameter, type WantedSetting } from './parameters/set-parameter';
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
import { type PlanQuery, planRecords, type RecordPlan, replanRecords } from './records/replan-records';
import { findShownKind, type ShownKind } from './records/shown-kind';
import { startDueTimers } from './start-timers';

/** Everything that can be done with cases; `now` is always the wall clock, to which the demo clock's offset is added inside. */
export interface Cases {
  /** Makes a folder the version for new cases of its process in a region, from a day (YYYY-MM-DD) on or at once. */
  deploy(files: ProcessFiles, given: DeployGiven): Promise<Deployed>;
  /** What `deploy` would find in a folder now; nothing is kept. */
  checkDeployment(files: ProcessFiles, given: DeployGiven): Promise<CheckedFolder>;
  /** Sets a parameter beside the folder of its process, for cases that begin on its day or later. */
  setParameter(wanted: WantedSetting, now: Date): Promise<SetParameter>;
  /** The version that new cases get at this instant. */
  findProcess(processId: string, where: { readonly region: string; readonly wall: Date }): Promise<Definition | undefined>;
  getDefinition(hash: string): Promise<Definition>;
  /** As `getDefinition`; undefined where it does not compile any more: a list leaves out such a case, and shows the others. */
  findDefinition(hash: string): Promise<Definition | undefined>;
  businessNow(wall: Date): Promise<Date>;
  /** Moves business time of the whole installation; `demo-clock-backwards` where a case has lived through a later instant. */
  moveBusinessClock(to: Date, wall: Date): Promise<void>;
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
  /** Stores a calendar file (parsed JSON) as the next version of its region's days of its year. */
  importCalendar(json: unknown, entry?: CalendarEntry): Promise<ImportedCalendar>;
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
  planMigration(wish: PlannedWish, now: Date): ReturnType<typeof planCases>;
  moveMigration(move: { readonly id: string; readonly verb: MigrationVerb; readonly actor: Actor }, now: Date): Promise<MovedMigration>;
  /** Reads a file of applications by the form of its process, see `readApplications`. */
  readApplications(file: ApplicationFile, now: Date): Promise<ReadApplications>;
  /** Keeps an order of one verb for many items; one of this id that is there already stays as it is. */
  orderBulkRun(order: BulkOrder, now: Date): Promise<void>;
  /** Adds items to an order that still collects them; how many were added. */
  addBulkItems(id: string, items: readonly OrderedItem[]): Promise<number>;
  /** Orders that a region's dates are moved by its calendar: a bulk run of its own. */
  orderReplan(order: ReplanOrder, wall: Date): Promise<void>;
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
  replanRecords(query: PlanQuery & { readonly actor: PersonId }, now: Date): Promise<RecordPlan>;
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
  const businessNow = async (wall: Date): Promise<Date> => new Date(wall.getTime() + (await readClockOffset(store)));
  return {
    ...deployingOf(kit),
    findProcess: (processId, where) => kit.definitions.findCurrent({ processId, ...where }),
    getDefinition: (hash) => kit.definitions.get(hash),
    findDefinition: (hash) => kit.definitions.findSound(hash),
    businessNow,
    moveBusinessClock: (to, wall) => moveBusinessClock(store, { to, wall }),
    startCase: (request, now) => startCase(kit, request, now),
    advance: (caseId, command, now) => advance(kit, caseId, { command, now }),
    ...departmentsOf(kit),
    preview: (caseId, command, now) => preview(kit, caseId, { command, now }),
    importCalendar: (json, entry) => importCalendar(kit, json, entry),
    previewCalendar: (json, page) => previewCalendar(kit, json, page),
    calendarOf: async (region, wall) => {
      await kit.calendars.keepFresh(wall);
      return kit.calendars.of(region);
    },
    listOpenCasesOfRegion: (region, page) => listOpenCasesOfRegion(store, { region, ...page }),
    replanStartTimers: (region, wall) => replanStartTimers(kit, { region, wall }),
    checkMigration: (wish) => checkMigration(kit, wish),
    planMigration: async (wish, now) => planCases(kit, wish, await businessNow(now)),
    moveMigration: async (move, now) => moveMigration(kit, { ...move, now: await businessNow(now) }),
    ...bulkOf(kit),
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

const deployingOf = (kit: Kit): Pick<Cases, 'deploy' | 'checkDeployment' | 'setParameter'> => ({
  deploy: (files, where) => deploy(kit, { files, ...where }),
  checkDeployment: (files, where) => checkDeployment(kit, { files, ...where }),
  setParameter: (wanted, now) => setParameter(kit, wanted, now),
});

const bulkOf = (kit: Kit): Pick<Cases, 'readApplications' | 'orderBulkRun' | 'addBulkItems' | 'orderReplan' | 'workBulkRun'> => ({
  readApplications: (file, now) => readApplications(kit, file, now),
  orderBulkRun: async ({ actor, ...order }, now) =>
    insertBulkRun(kit.store, { ...order, orderedBy: actor.personId, orderedAt: await businessTime(kit, now) }),
  addBulkItems: (id, items) => insertBulkItems(kit.store, id, items.map(keptItem)),
  orderReplan: (order, wall) => orderReplan(kit, order, wall),
  workBulkRun: (id, work) => workBulkRun(kit, id, work),
});

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

const recordsOf = (kit: Kit): Pick<Cases, 'fallDue' | 'findRecordKind' | 'planRecords' | 'replanRecords'> => ({
  fallDue: (work) => fallDue(kit, work),
  findRecordKind: (asked, now) => findShownKind(kit, asked, now),
  planRecords: (query, now) => planRecords(kit, query, now),
  replanRecords: (query, now) => replanRecords(kit, query, now),
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
