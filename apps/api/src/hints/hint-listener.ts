import { Client } from 'pg';
import { type Logger } from 'pino';
import { type HintPayload, parseHints } from '#signals';

interface ListenerOptions {
  readonly url: string;
  readonly channel: string;
  readonly onHints: (payload: HintPayload) => void;
  /** Hints may have been missed while the connection was away. */
  readonly onGap: () => void;
  readonly log: Logger;
}

const RETRY_MS = 2_000;

/** Hears the other processes' hints on a connection of its own, and reconnects until closed; never throws. */
export class HintListener {
  private client?: Client;
  private retry?: NodeJS.Timeout;
  private closed = false;
  private connectedBefore = false;

  constructor(private readonly options: ListenerOptions) {
    void this.connect();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const { url, channel, onHints, onGap, log } = this.options;
    const client = new Client({ connectionString: url, application_name: 'huiban-hints', keepAlive: true });
    this.client = client;
    client.on('error', (error) => {
      log.warn({ code: error.name }, 'connection for hints lost');
    });
    client.on('end', () => {
      this.again();
    });
    client.on('notification', ({ payload }) => {
      const parsed = parseHints(payload ?? '');
      if (parsed !== undefined) onHints(parsed);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      if (this.connectedBefore) onGap();
      this.connectedBefore = true;
    } catch {
      log.warn('hints of other processes are not heard: PostgreSQL does not answer');
      await client.end().catch(() => undefined);
      this.again();
    }
  }

  private again(): void {
    if (this.closed) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), RETRY_MS);
  }
}
