import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { OperatorError } from '../errors';
import { findCheckout } from '../stack/folders';
import { refusalFrom } from './api-door';

const PROGRAM = 'dist/test/support/partner-simulator/main.js';

/** The system of a department, which gets signed events and answers by signed ones. */
export interface PartnerSystem {
  /** The department's name. */
  readonly name: string;
  /** Has it answer a message once that has come; throws ApiRefusal where the answer is refused. */
  answer(message: string, answer: object): Promise<void>;
  close(): void;
}

/** Who it is, where it listens, and the keys of both directions. */
export interface PartnerIdentity {
  readonly organisation: string;
  readonly name: string;
  readonly apiUrl: string;
  readonly port: number;
  readonly signing: string;
  readonly verifying: string;
}

interface Reply {
  readonly message: string;
  readonly status: number;
  readonly body: string;
}

const isReply = (value: unknown, message: string): value is Reply =>
  typeof value === 'object' && value !== null && 'message' in value && value.message === message;

/** Starts the simulator of a department as a process of its own, which ends with this one. */
export async function startPartnerSystem(partner: PartnerIdentity): Promise<PartnerSystem> {
  const { organisation, name, apiUrl, port, signing, verifying } = partner;
  const keys = { ORGANISATION: organisation, SIGNING_SECRET: signing, VERIFYING_SECRET: verifying };
  const child = fork(join(findCheckout(), PROGRAM), {
    env: { ...process.env, ...keys, API_URL: apiUrl, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return {
    name,
    async answer(message, answer) {
      const replied = new Promise<Reply>((resolve, reject) => {
        const listen = (reply: unknown): void => {
          if (!isReply(reply, message)) return;
          child.off('message', listen);
          resolve(reply);
        };
        child.on('message', listen).once('exit', () => {
          reject(new OperatorError('command-failed', `${name}的系统已退出。`));
        });
      });
      child.send({ message, answer });
      const { status, body } = await replied;
      if (status !== 200) throw refusalFrom(`${name}的回调`, status, body);
    },
    close: () => {
      child.disconnect();
    },
  };
}
