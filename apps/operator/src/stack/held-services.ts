import { type Places } from './places';
import { removeMark, send } from './process-mark';
import { say, slowly } from './progress';
import { type Service } from './supervised';

/** What a launcher has started so far, and how it is given up. */
export interface HeldServices {
  readonly services: readonly Service[];
  /** Takes charge of a service; throws the signal's reason when we are to stop already. */
  keep(service: Service | undefined): void;
  /** Runs after all services have stopped. */
  onStop(close: () => Promise<void>): void;
  /** Stops everything, the last started first, and gives the checkout free. */
  stop(): Promise<void>;
  /** Kills everything at once. */
  kill(): void;
}

/** Nothing started yet. */
export function holdServices(places: Places, signal: AbortSignal): HeldServices {
  const services: Service[] = [];
  const closers: (() => Promise<void>)[] = [];
  return {
    services,
    keep(service) {
      if (service) services.unshift(service);
      signal.throwIfAborted();
    },
    onStop(close) {
      closers.push(close);
    },
    async stop() {
      for (const service of services) await slowly(`Stopping ${service.name}`, () => service.stop()).catch(tell);
      for (const close of closers) await close();
      removeMark(places.note);
      removeMark(places.lock);
    },
    kill() {
      for (const service of services) send(service.mark(), 'SIGKILL');
    },
  };
}

function tell(error: unknown): void {
  say(error instanceof Error ? error.message : 'a service did not stop');
}
