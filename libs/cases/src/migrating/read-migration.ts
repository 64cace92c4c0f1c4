import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { listActors, listAudit, listOpenTasks, type OpenTask, type Transaction } from '#store';
import { type Command } from '../command';
import { type Definition } from '../definition/definition';
import { type Kit } from '../kit';

/** What a case's going over to another version needs beside the case. */
export interface MigrationInput {
  readonly target: Definition;
  readonly tasks: readonly OpenTask[];
  /** Those who have open tasks, with the posts that they hold now. */
  readonly owners: ReadonlyMap<string, Actor>;
  /** On the way back: elements and flows that the case has come by since. */
  readonly passed: readonly string[];
}

interface Where {
  readonly caseId: CaseId;
  /** Business time. */
  readonly at: Date;
}

/** Reads it in the transaction that holds the case. */
export async function readMigration(
  kit: Kit,
  transaction: Transaction,
  { command, caseId, at }: Where & { readonly command: Extract<Command, { kind: 'migrate' }> },
): Promise<MigrationInput> {
  const target = await kit.definitions.get(command.to, transaction);
  const tasks = await listOpenTasks(transaction, caseId);
  const ids = new Set(tasks.flatMap(({ ownerId, delegatorId }) => [ownerId, delegatorId].filter((id) => id !== undefined)));
  const owners = await listActors(transaction, [...ids], at);
  const passed = command.since === undefined ? [] : await listPassed(kit, transaction, { caseId, after: command.since });
  return { target, tasks, owners: new Map(owners.map((actor) => [actor.personId, actor])), passed };
}

const PAGE = 500;

async function listPassed(kit: Kit, transaction: Transaction, { caseId, after }: { readonly caseId: CaseId; readonly after: number }) {
  const passed: string[] = [];
  for (let seq: number | undefined = after; seq !== undefined;) {
    const page = await listAudit(kit.store, caseId, { after: seq, limit: PAGE, transaction });
    passed.push(...page.flatMap(({ element, detail }) => [...(element === undefined ? [] : [element]), ...pathOf(detail)]));
    seq = page.length < PAGE ? undefined : page.at(-1)?.seq;
  }
  return passed;
}

function pathOf(detail: unknown): readonly string[] {
  const path: unknown = typeof detail === 'object' && detail !== null && 'path' in detail ? detail.path : [];
  return Array.isArray(path) ? path.map(String) : [];
}
