import { type PersonId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A value of a parameter that a county has set beside the process folder. */
export interface ParameterSetting {
  readonly processId: string;
  readonly region: string;
  readonly name: string;
  /** As JSON. */
  readonly value: unknown;
  readonly unit: string;
  /** Day (YYYY-MM-DD) from which it holds: for cases that begin on it or later. */
  readonly effectiveFrom: string;
  readonly source: string;
  readonly setBy: PersonId;
  readonly setAt: Date;
}

/** A setting with the name of whoever set it. */
export interface ParameterSettingView extends ParameterSetting {
  readonly setByName: string;
}

/** Keeps a setting; of one day the last one counts. */
export async function insertParameterSetting(on: Store | Transaction, setting: ParameterSetting): Promise<void> {
  const { processId, region, name, value, unit, effectiveFrom, source, setBy, setAt } = setting;
  await queryStore(on, {
    name: 'insert-parameter-setting',
    text: `INSERT INTO parameter_settings (process_id, region, name, value, unit, effective_from, source, set_by, set_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [processId, region, name, JSON.stringify(value), unit, effectiveFrom, source, setBy, setAt],
  });
}

interface Row {
  readonly process_id: string;
  readonly region: string;
  readonly name: string;
  readonly value: unknown;
  readonly unit: string;
  readonly effective_from: string;
  readonly source: string;
  readonly set_by: PersonId;
  readonly set_by_name: string;
  readonly set_at: Date;
}

const LIST = {
  name: 'list-parameter-settings',
  text: `SELECT s.process_id, s.region, s.name, s.value, s.unit, s.effective_from::text AS effective_from, s.source, s.set_by,
      p.name AS set_by_name, s.set_at FROM parameter_settings s JOIN people p ON p.id = s.set_by ORDER BY s.id`,
};

/** Every setting of every process, in the order in which they were set. */
export async function listParameterSettings(on: Store | Transaction): Promise<readonly ParameterSettingView[]> {
  const { rows } = await queryStore<Row>(on, { ...LIST, values: [] });
  return rows.map((row) => ({
    processId: row.process_id,
    region: row.region,
    name: row.name,
    value: row.value,
    unit: row.unit,
    effectiveFrom: row.effective_from,
    source: row.source,
    setBy: row.set_by,
    setByName: row.set_by_name,
    setAt: row.set_at,
  }));
}
