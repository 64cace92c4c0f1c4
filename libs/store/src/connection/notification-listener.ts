import { Client } from 'pg';

/** What is listened to, and who is told; handlers must neither block nor throw. */
export interface ListeningOptions {
  readonly url: string;
  readonly channel: string;
  readonly onNotification: (payload: string) => void;
  /** Connected again after a loss: notifications may have been missed. */
  readonly onGap: () => void;
  readonly log: { warn(fields: object, message: string): void };
}

const RETRY_MS = 2_000;

/** Hears NOTIFY on a connection of its own, outside the pool, and reconnects until closed; never throws. */
export class NotificationListener {
  private client?: Client;
  private retry?: NodeJS.Timeout;
  private closed = false;
  private connectedBefore = false;

  constructor(private readonly options: ListeningOptions) {
    void this.connect();
  }

  /** Stops listening and closes the connection. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.end(this.client);
  }

  private async connect(): Promise<void> {
    const { url, channel, onGap, log } = this.options;
    const client = this.open(url);
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      if (this.connectedBefore) onGap();
      this.connectedBefore = true;
    } catch {
      log.warn({ channel }, 'notifications are not heard: PostgreSQL does not answer');
      await this.end(client);
      this.again();
    }
  }

  private open(url: string): Client {
    const { channel, onNotification, log } = this.options;
    const client = new Client({ connectionString: url, application_name: 'huiban-listener', keepAlive: true });
    this.client = client;
    client.on('error', ({ name }) => {
      log.warn({ channel, name }, 'connection for notifications lost');
    });
    client.on('end', () => {
      this.again();
    });
    client.on('notification', ({ payload }) => {
      onNotification(payload ?? '');
    });
    return client;
  }

  /** A connection that is broken already cannot be ended in order, and need not be. */
  private async end(client: Client | undefined): Promise<void> {
    await client?.end().catch(() => undefined);
  }

  private again(): void {
    if (this.closed) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), RETRY_MS);
  }
}
