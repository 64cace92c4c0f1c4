import { type Form } from '#forms';
import { readClockOffset } from '#store';
import { type Kit } from '../kit';
import { DATE_FORMAT } from '../shanghai-date';
import { findRecordRule } from './record-rule';

/** What a reader of records needs to know of their kind: its name, and the form that says what of the content is sensitive. */
export interface ShownKind {
  readonly name: string;
  readonly form: Form;
}

/** A kind of record as the newest version of the region has it; undefined where none has it. */
export async function findShownKind(
  kit: Kit,
  { region, kind }: { readonly region: string; readonly kind: string },
  wall: Date,
): Promise<ShownKind | undefined> {
  const now = new Date(wall.getTime() + (await readClockOffset(kit.store)));
  const rule = await findRecordRule(kit, { region, kind, wall, today: DATE_FORMAT.format(now) });
  const form = rule?.definition.forms.get(rule.kind.form);
  return rule === undefined || form === undefined ? undefined : { name: rule.kind.name, form };
}
