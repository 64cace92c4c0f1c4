import { findCurrentDefinition, findDefinition, type DefinitionRow, type Store, type Transaction } from '#store';
import { CasesError } from '../errors';
import { compileDeployed } from './compile-process';
import { type Definition } from './definition';
import { createSettingCache } from './setting-cache';

/** Compiled definitions by hash, with the parameters that the county has set beside them. What was compiled once stays. */
export interface DefinitionCache {
  /** Throws `unknown-definition` where no such version was deployed; asks in the transaction, where there is one. */
  get(hash: string, transaction?: Transaction): Promise<Definition>;
  /** As `get`; undefined where it does not compile any more. */
  findSound(hash: string): Promise<Definition | undefined>;
  /** The version that new cases of a process get in a region at an instant of the wall clock, asked anew each time. */
  findCurrent(where: Where): Promise<Definition | undefined>;
  /** Reads parameters that were set anew where the last reading is older than a minute, in the transaction where there is one. */
  keepFresh(wall: Date, transaction?: Transaction): Promise<void>;
  /** What is asked for next has the parameters as they are set by then. */
  forgetSettings(): void;
}

interface Where {
  readonly processId: string;
  readonly region: string;
  readonly wall: Date;
}

/** A cache over the deployed definitions of this store. */
export function createDefinitionCache(store: Store): DefinitionCache {
  const settings = createSettingCache(store);
  // Compiling is the same each time: what is broken stays so until another program reads it, and who asks meanwhile waits for the same.
  const compiled = new Map<string, Promise<Definition | CasesError>>();
  const compileOnce = (row: DefinitionRow): Promise<Definition | CasesError> => {
    const known = compiled.get(row.hash) ?? compileRow(row);
    compiled.set(row.hash, known);
    return known;
  };
  const readAndCompile = async (hash: string, transaction?: Transaction): Promise<Definition | CasesError> => {
    const row = await findDefinition(transaction ?? store, hash);
    if (row === undefined) throw new CasesError('unknown-definition', `no definition ${hash} was deployed`);
    return compileOnce(row);
  };
  return {
    async get(hash, transaction) {
      const definition = await (compiled.get(hash) ?? readAndCompile(hash, transaction));
      if (definition instanceof CasesError) throw definition;
      return settings.applied(definition, transaction);
    },
    async findSound(hash) {
      try {
        return await this.get(hash);
      } catch (error) {
        if (error instanceof CasesError && error.code === 'broken-definition') return undefined;
        throw error;
      }
    },
    async findCurrent(where) {
      const current = await findCurrentDefinition(store, where);
      if (current === undefined) return undefined;
      return this.get(current.hash);
    },
    keepFresh: (wall, transaction) => settings.keepFresh(wall, transaction),
    forgetSettings: () => {
      settings.forget();
    },
  };
}

async function compileRow({ hash, processId, region, version, files }: DefinitionRow): Promise<Definition | CasesError> {
  const result = await compileDeployed({ processId, files });
  if (!result.ok)
    return new CasesError('broken-definition', `definition ${hash} does not compile any more: ${result.findings[0]?.reason ?? ''}`);
  return { ...result.process, hash, region, version };
}
