import { type JsonValue } from '#engine';
import { listParameterSettings, type ParameterSettingView, type Store, type Transaction } from '#store';
import { type Definition } from './definition';

/** How long a setting may stay unknown to a running process (ms of wall time); it holds from a day on, and that is seldom today. */
const FRESH_FOR = 60_000;

/** What counties have set beside their process folders. */
export interface SettingCache {
  /** The definition with what was set for its process and region, behind what its folder sets. */
  applied(definition: Definition, transaction?: Transaction): Promise<Definition>;
  /** Reads the settings anew where the last reading is older than a minute, in the transaction where there is one. */
  keepFresh(wall: Date, transaction?: Transaction): Promise<void>;
  /** The next use reads them anew whatever the time. */
  forget(): void;
}

/** A cache that reads the settings when the first definition is asked for. */
export function createSettingCache(store: Store): SettingCache {
  let settings: readonly ParameterSettingView[] | undefined;
  let joined = new Map<string, Definition>();
  let readAt = Number.NEGATIVE_INFINITY;
  const read = async (transaction: Transaction | undefined): Promise<readonly ParameterSettingView[]> => {
    settings = await listParameterSettings(transaction ?? store);
    joined = new Map();
    return settings;
  };
  return {
    async applied(definition, transaction) {
      const known = settings ?? (await read(transaction));
      const before = joined.get(definition.hash);
      if (before !== undefined) return before;
      const result = join(definition, known);
      joined.set(definition.hash, result);
      return result;
    },
    async keepFresh(wall, transaction) {
      if (settings !== undefined && Math.abs(wall.getTime() - readAt) < FRESH_FOR) return;
      await read(transaction);
      readAt = wall.getTime();
    },
    forget() {
      settings = undefined;
    },
  };
}

function join(definition: Definition, settings: readonly ParameterSettingView[]): Definition {
  const { processId, region } = definition;
  const own = settings.filter((each) => each.processId === processId && each.region === region);
  if (own.length === 0) return definition;
  const parameters = own.map(({ name, value, unit, effectiveFrom, source, setByName, setAt }) => ({
    ...{ name, unit, region, effectiveFrom, source },
    // The store gives a value back as it was kept: JSON.
    value: value as JsonValue,
    set: { by: setByName, at: setAt },
  }));
  return { ...definition, parameters: [...definition.parameters, ...parameters] };
}
