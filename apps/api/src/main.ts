import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig } from '#config';
import { StoreError } from '#store';
import { type Api, createApi } from './create-api';
import { warmDefinitions } from './warm-definitions';

/** How long requests under way may take after a signal, in milliseconds. */
const GRACE_MS = 20_000;
const START_TRIES = 60;
const RETRY_MS = 1_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { app, parts, close } = await openApi(config);
  let closing = false;
  const stop = (signal: string): void => {
    if (closing) return;
    closing = true;
    parts.log.info({ signal }, 'api stops');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        parts.log.error({ err: error }, 'api did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await warmDefinitions(parts).catch((error: unknown) => {
    parts.log.warn({ err: error }, 'processes are compiled when they are first asked for');
  });
  await app.listen(config.port, config.host);
  parts.log.info({ url: await app.getUrl() }, 'api listens');
}

/** PostgreSQL may come up after us, or be away for a moment. */
async function openApi(config: Config): Promise<Api> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await createApi(config);
    } catch (error) {
      const passing = error instanceof StoreError && error.code === 'unavailable';
      if (!passing || tries === START_TRIES) throw error;
      await sleep(RETRY_MS);
    }
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
