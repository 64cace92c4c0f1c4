import { asCaseId, asCommandId } from '#contract';
import { createCases, type Definition, type ProcessFiles } from '#cases';
import { type AuditVerdict, findCase, listIncidentsOfCase, listMessagesOfCase, type Store, verifyAudit } from '#store';
import { cameOf } from './came-of';
import { engageCast } from './cast';
import { Chronicle } from './chronicle';
import { deployCalled, deployKinds } from './deploy-called';
import { notDeployable, ScenarioError, storyBroken, type Way } from './errors';
import { sayFault } from './say-fault';
import { giveRecords, placeGivenDays } from './give-records';
import { giveTags } from './give-tags';
import { type Play } from './play';
import { playStep } from './play-step';
import { type Asked, type OrderedPayment, type Scenario, type Told, type ToldPublicity, type UsedAccount } from './scenario';
import { settlerOf } from './settle-story';
import { startRequest } from './start-request';
import { bothCasts, findStoryBefore, type StoryBefore, withCaseBefore } from './story-before';
import { tellAccounts } from './tell-accounts';
import { tellDocuments, type ToldDocument } from './tell-documents';
import { tellNotices } from './tell-notices';
import { tellPayments } from './tell-payments';
import { tellPublicities } from './tell-publicities';
import { type RecordLife, tellRecordLives } from './tell-record-events';
import { tellRecords } from './tell-records';

/** What came of a scenario. */
export interface Played {
  readonly definition: Definition;
  readonly outcome: string | undefined;
  /** Elements entered, in order. */
  readonly path: readonly string[];
  readonly flows: readonly string[];
  readonly notices: readonly Told[];
  readonly dueDates: Readonly<Record<string, string>>;
  /** Records issued: number, kind, status, term and content. */
  readonly records: readonly object[];
  /** What became of the records. */
  readonly recordLives: readonly RecordLife[];
  readonly documents: readonly ToldDocument[];
  readonly departmentMessages: readonly Asked[];
  readonly payments: readonly OrderedPayment[];
  readonly publicities: readonly ToldPublicity[];
  readonly accounts: readonly UsedAccount[];
  /** Decisions that were made, and rows that matched, by their keys. */
  readonly decided: ReadonlySet<string>;
  /** Clocks whose budget was used up. */
  readonly lapsed: ReadonlySet<string>;
  readonly incidents: readonly string[];
  readonly audit: AuditVerdict;
}

/** The process of a scenario, and the folders in which those that it calls are found. */
export interface Folders {
  readonly process: ProcessFiles;
  readonly others?: readonly ProcessFiles[];
}

/**
 * Plays a scenario on the real parts over an empty, migrated store, with every instant taken from the file: nobody waits and Temporal is
 * not asked. `story-broken` at the first step that goes another way than the file tells; how it ended is for the caller to compare.
 */
export async function playScenario(store: Store, { process, others = [] }: Folders, scenario: Scenario): Promise<Played> {
  const before = findStoryBefore(others, scenario);
  const parts: Parts = {
    store,
    others,
    cases: createCases({ store, afterCommit: () => undefined }),
    cast: await engageCast(store, bothCasts(before, scenario)),
  };
  const play = await openPlay(parts, process, before === undefined ? scenario : await followUp(parts, before, scenario));
  return tellPlay(play, await walk(play, scenario));
}

/** The database and the people of a story, and the folders of all processes. */
type Parts = Pick<Play, 'store' | 'cases' | 'cast'> & { readonly others: readonly ProcessFiles[] };

/** The story, which names the case of the one before, once that has come to its end. */
async function followUp(parts: Parts, { process, scenario: earlier }: StoryBefore, scenario: Scenario): Promise<Scenario> {
  const play = await openPlay(parts, process, earlier);
  await walk(play, earlier).catch((error: unknown) => {
    if (!(error instanceof ScenarioError)) throw error;
    throw storyBroken({ kind: 'story-before-open', about: earlier.name, details: error.faults.map((fault) => sayFault(fault)) });
  });
  const found = await findCase(parts.store, play.caseId);
  if (found?.status !== 'closed') throw storyBroken({ kind: 'story-before-open', about: earlier.name });
  return { ...scenario, start: { ...scenario.start, data: withCaseBefore(scenario.start.data, found.number) } };
}

async function walk(play: Play, { start, steps }: Scenario): Promise<Chronicle> {
  await play.settle(new Date(start.at));
  const chronicle = new Chronicle();
  await chronicle.readOn(play);
  for (const [index, step] of steps.entries()) {
    const place = `step ${String(index + 1)} (${step.do} at ${step.at})`;
    try {
      await playStep(play, step, { at: new Date(step.at), place });
    } catch (error) {
      throw error instanceof ScenarioError ? await brokenAt(index + 1, error, { play, chronicle }) : error;
    }
    await chronicle.readOn(play);
  }
  return chronicle;
}

/** What goes another way in a step, with its number and how far the case came. */
async function brokenAt(
  step: number,
  { code, message, faults }: ScenarioError,
  { play, chronicle }: { readonly play: Play; readonly chronicle: Chronicle },
): Promise<ScenarioError> {
  await chronicle.readOn(play);
  const told = faults.map((fault) => ({ ...fault, step }));
  return new ScenarioError(code, message, told, wayOf(play.definition, chronicle));
}

/** Elements and flows apart, each in the order in which the case took them. */
function wayOf({ graph: { nodes, flows } }: Definition, { way }: Chronicle): Way {
  return { path: way.filter((id) => Object.hasOwn(nodes, id)), flows: way.filter((id) => Object.hasOwn(flows, id)) };
}

async function openPlay({ store, others, cases, cast }: Parts, process: ProcessFiles, scenario: Scenario): Promise<Play> {
  const { region } = scenario.case;
  const now = new Date(scenario.start.at);
  await giveRecords(store, cast, scenario);
  await giveTags(store, scenario);
  const deploying = { cases, others, region, now };
  await deployCalled(process, deploying);
  await deployKinds(
    process,
    deploying,
    (scenario.records ?? []).map(({ kind }) => kind),
  );
  const deployed = await cases.deploy(process, { region, now });
  if (!deployed.ok) throw notDeployable(process.processId, deployed.findings);
  const definition = await cases.getDefinition(deployed.hash);
  await placeGivenDays({ store, cases }, scenario);
  await tryBefore({ cases, cast, definition, scenario });
  const started = await cases.startCase(await startRequest(cast, definition, scenario), now);
  if (!started.ok) throw storyBroken({ kind: 'answer', ...cameOf(started) });
  return { store, cases, cast, definition, caseId: asCaseId(started.caseId), settle: settlerOf({ cases, store }) };
}

/** Applications that the story has refused before the one that is not. */
async function tryBefore({
  cases,
  cast,
  definition,
  scenario,
}: Pick<Play, 'cases' | 'cast' | 'definition'> & { readonly scenario: Scenario }) {
  const { start } = scenario;
  for (const [index, { by, data, refused }] of (start.refusedBefore ?? []).entries()) {
    const request = await startRequest(cast, definition, { ...scenario, start: { ...start, by, data } });
    const tried = await cases.startCase({ ...request, id: asCommandId(`tried ${String(index)}`) }, new Date(start.at));
    const got = tried.ok ? undefined : tried.code;
    if (got !== refused) throw storyBroken({ kind: 'try', number: index + 1, expected: refused, got });
  }
}

async function tellPlay(play: Play, chronicle: Chronicle): Promise<Played> {
  const { store, caseId, definition } = play;
  const { dueDates, decided, lapsed } = chronicle;
  const incidents = (await listIncidentsOfCase(store, caseId)).filter(({ resolvedAt }) => resolvedAt === undefined);
  return {
    definition,
    outcome: (await findCase(store, caseId))?.outcome,
    ...wayOf(definition, chronicle),
    notices: await tellNotices(play),
    dueDates,
    records: await tellRecords(play),
    recordLives: await tellRecordLives(play),
    documents: await tellDocuments(play),
    departmentMessages: await tellAsked(play),
    payments: await tellPayments(play),
    publicities: await tellPublicities(play),
    accounts: await tellAccounts(play),
    decided,
    lapsed,
    incidents: incidents.map(({ code, element, reason }) => [code, element, reason].filter((part) => part !== undefined).join(' ')),
    audit: await verifyAudit(store, caseId),
  };
}

async function tellAsked({ store, caseId }: Play): Promise<readonly Asked[]> {
  const asked = await listMessagesOfCase(store, caseId);
  return asked.map(({ name, organisationId, status }) => ({ message: name, to: organisationId, status }));
}
