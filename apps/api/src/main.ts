import { readConfig } from '#config';
import { createApi } from './create-api';

/** How long requests under way may take after a signal, in milliseconds. */
const GRACE_MS = 20_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { app, parts, close } = await createApi(config);
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
  await app.listen(config.port, config.host);
  parts.log.info({ url: await app.getUrl() }, 'api listens');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
