import { type JsonObject } from '#engine';
import { findNewestWithFile, type Transaction } from '#store';
import { type Definition } from '../definition/definition';
import { type RecordKind } from '../definition/record-kind';
import { resolveParameters } from '../definition/parameter';
import { type Kit } from '../kit';

/** A kind of record as the newest version of its region has it, with the parameters in force there on a day. */
export interface RecordRule {
  readonly kind: RecordKind;
  readonly definition: Definition;
  readonly parameters: JsonObject;
}

/** A record outlives the version that made it: its reminders and its end follow the version deployed last that has its kind. */
export async function findRecordRule(
  kit: Kit,
  asked: { readonly region: string; readonly kind: string; readonly wall: Date; readonly today: string },
  transaction?: Transaction,
): Promise<RecordRule | undefined> {
  const { region, kind: name, wall, today } = asked;
  const head = await findNewestWithFile(transaction ?? kit.store, { region, file: `records/${name}.json`, wall });
  const definition = head && (await kit.definitions.get(head.hash, transaction));
  const kind = definition?.records.get(name);
  if (definition === undefined || kind === undefined) return undefined;
  return { kind, definition, parameters: resolveParameters(definition.parameters, region, today) };
}
