import { type Cases } from '#cases';
import { type Config } from '#config';
import { type Signals } from '#signals';
import { type Store } from '#store';
import { type Logger } from 'pino';
import { type HintBus } from './hints/hint-bus';
import { type Cursors } from './http/cursor';
import { type Limits } from './http/limits';

/** Everything that the features share, made once by `openParts`; inject it by PARTS. */
export interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly store: Store;
  readonly cases: Cases;
  readonly signals: Signals;
  readonly bus: HintBus;
  /** Has every screen read its lists again, here and in the other processes. */
  readonly hintAll: () => void;
  readonly limits: Limits;
  readonly cursors: Cursors;
  /** The wall clock; tests may put another. */
  readonly wall: () => Date;
}

export const PARTS = Symbol('parts');
