import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type CaseId, type CommandId, type OrganisationId, type PersonId } from '#contract';
import { createCases, type Cases, type Command, type ProcessFiles } from '#cases';
import { getActor, insertPerson, listTasksOfCase, type Store, type TaskView } from '#store';
import {
  type Cast,
  type CastMember,
  commandOfStep,
  engageCast,
  runJob,
  type Running,
  type Scenario,
  type Step,
  type TaskStep,
} from '#scenarios';

type Twisted = TaskStep | Extract<Step, { do: 'pause-clock' }>;

/** What somebody does out of turn, with the instant left to the office. */
export type Twist = Twisted extends infer S ? (S extends Twisted ? Omit<S, 'at'> : never) : never;

/** Who does a step, and with what. */
type Work = Readonly<Record<string, Pick<Extract<TaskStep, { do: 'complete' }>, 'by' | 'data'>>>;

type WithoutId<C> = C extends Command ? Omit<C, 'id'> : never;

const MOST_STEPS = 60;

/** Many cases of one process in one database, each worked on by itself with business time of its own. */
export class Office {
  private readonly now = new Map<CaseId, Date>();
  /** Everybody applies once: whoever has the benefit is not given it again. */
  private readonly applicants = new Map<CaseId, PersonId>();
  private acted = 0;

  private constructor(
    readonly store: Store,
    readonly cases: Cases,
    readonly cast: Cast,
    private readonly story: Scenario,
    private readonly work: Work,
  ) {}

  /** The people of a story that goes well, and more; every step is done as it tells, and further steps as `work` says. */
  static async open(
    store: Store,
    story: Scenario,
    { people, work }: { readonly people: Readonly<Record<string, CastMember>>; readonly work: Work },
  ): Promise<Office> {
    const cast = await engageCast(store, { ...story, people: { ...story.people, ...people } });
    const told = story.steps.flatMap((step) => (step.do === 'complete' ? [[step.element, step] as const] : []));
    const cases = createCases({ store, afterCommit: () => undefined });
    return new Office(store, cases, cast, story, { ...Object.fromEntries(told), ...work });
  }

  get startedAt(): Date {
    return new Date(this.story.start.at);
  }

  async deploy(files: ProcessFiles): Promise<string> {
    const deployed = await this.cases.deploy(files, { region: this.story.case.region, now: this.startedAt });
    assert(deployed.ok, JSON.stringify(deployed));
    return deployed.hash;
  }

  /** A new case that stands at an element. */
  async startAt(processId: string, element: string): Promise<CaseId> {
    const { case: file, start } = this.story;
    const personId = randomUUID() as PersonId;
    const { name } = await this.cast.actor(start.by, this.startedAt);
    await insertPerson(this.store, { id: personId, name, createdAt: this.startedAt });
    const started = await this.cases.startCase(
      {
        id: this.newId(),
        processId,
        region: file.region,
        organisationId: file.organisation as OrganisationId,
        ...(file.township === null ? {} : { townshipId: file.township as OrganisationId }),
        actor: await getActor(this.store, personId, this.startedAt),
        applicant: { id: personId, name },
        data: this.cast.resolve(start.data),
      },
      this.startedAt,
    );
    assert(started.ok, JSON.stringify(started));
    const caseId = started.caseId as CaseId;
    this.applicants.set(caseId, personId);
    this.now.set(caseId, this.startedAt);
    for (let step = 0; !(await this.standsAt(caseId)).includes(element); step += 1) {
      assert(step < MOST_STEPS && (await this.goOn(caseId)), `${element} was never reached`);
    }
    return caseId;
  }

  /** Does to a case what somebody does out of turn. */
  async twist(caseId: CaseId, twist: Twist): Promise<void> {
    const moment = { at: this.nowOf(caseId), place: this.newId() };
    if (twist.do === 'pause-clock') return this.pauseClock(caseId, twist);
    const step = { ...twist, at: moment.at.toISOString() } as TaskStep;
    await this.give(caseId, (await commandOfStep(this.running(caseId), step, moment)) as WithoutId<Command>);
  }

  private async pauseClock(caseId: CaseId, { by, clock, basis, reason }: Omit<Extract<Step, { do: 'pause-clock' }>, 'at'>): Promise<void> {
    const actor = await this.cast.actor(by, this.nowOf(caseId));
    await this.give(caseId, { kind: 'pause-clock', actor, clock, basis, reason });
  }

  private async give(caseId: CaseId, command: WithoutId<Command>): Promise<void> {
    const outcome = await this.cases.advance(caseId, { ...command, id: this.newId() } as Command, this.nowOf(caseId));
    assert(outcome.ok, `${command.kind}: ${JSON.stringify(outcome)}`);
  }

  /** Works on a case until it has ended. */
  async finish(caseId: CaseId): Promise<void> {
    for (let step = 0; await this.goOn(caseId); step += 1)
      assert(step < MOST_STEPS, `it never ends: ${(await this.standsAt(caseId)).join(' ')}`);
  }

  /** One job, one answer or, where nobody can do anything, the time until something is due; false where the case has ended. */
  async goOn(caseId: CaseId): Promise<boolean> {
    const { open, jobs, alarmAt } = await this.cases.settle(caseId, this.nowOf(caseId));
    if (!open) return false;
    const [job] = jobs;
    const task = (await this.openTasks(caseId)).find(({ awaits }) => awaits === undefined);
    if (job !== undefined) await this.runJob(caseId, job.element);
    else if (task !== undefined) await this.twist(caseId, this.answerTo(task));
    else this.now.set(caseId, new Date(alarmAt ?? assert.fail('nothing can happen any more')));
    return true;
  }

  private async runJob(caseId: CaseId, element: string): Promise<void> {
    const at = this.nowOf(caseId);
    await runJob(this.running(caseId), { do: 'job', element, at: at.toISOString() }, { at, place: this.newId() });
  }

  private answerTo({ kind, element, ownerId, heldUntil, forApplicant }: TaskView): Twist {
    const owner = ownerId === undefined || forApplicant ? undefined : this.cast.keyOf(ownerId);
    if (kind === 'signature') return { do: 'sign', by: owner ?? '', element, decision: 'agree', opinion: '同意' };
    if (kind === 'supplement')
      return { do: 'supplement', by: this.story.case.applicant ?? '', element, answers: [{ item: 1, text: '原件已交窗口' }] };
    const { by, data } = this.work[element] ?? assert.fail(`nobody knows how ${element} is done`);
    const who = owner ?? (forApplicant ? (this.story.case.applicant ?? by) : by);
    if (heldUntil !== undefined) return { do: 'resume', by: who, element };
    return { do: 'complete', by: who, element, data };
  }

  /** Elements of open tasks and jobs, and the stage. */
  private async standsAt(caseId: CaseId): Promise<readonly string[]> {
    const { jobs, stage } = await this.cases.settle(caseId, this.nowOf(caseId));
    return [...(await this.openTasks(caseId)), ...jobs].map(({ element }) => element).concat(stage ?? []);
  }

  private async openTasks(caseId: CaseId): Promise<readonly TaskView[]> {
    return (await listTasksOfCase(this.store, caseId)).filter(({ status }) => status === 'ready' || status === 'claimed');
  }

  private running(caseId: CaseId): Running {
    const { store, cases, cast, story } = this;
    const applicant = this.applicants.get(caseId);
    const actor: Cast['actor'] = (key, at) =>
      key === story.case.applicant && applicant !== undefined ? getActor(store, applicant, at) : cast.actor(key, at);
    return { store, cases, cast: { ...cast, actor }, caseId };
  }

  private nowOf = (caseId: CaseId): Date => this.now.get(caseId) ?? this.startedAt;

  private newId(): CommandId {
    this.acted += 1;
    return `act-${String(this.acted)}` as CommandId;
  }
}
