import { listVariables } from '#config';
import { DEMO_REGION } from '../demo-county/organisations';
import { type Secrets } from './secrets';

/** What the launcher decides for the programs that it starts. */
export interface Decided {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly port: number;
  readonly smtpUrl: string;
  readonly filesFolder: string;
  readonly secrets: Secrets;
}

/** Environment of api and worker: what the user set goes before a demo installation's defaults, but not before the addresses found. */
export function stackEnvironment(decided: Decided, given: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const chosen = listVariables().flatMap(({ name }) => {
    const value = given[name];
    return value ? [[name, value] as const] : [];
  });
  return {
    HUIBAN_REGION: DEMO_REGION,
    HUIBAN_ENCRYPTION_KEYS: decided.secrets.encryptionKeys,
    HUIBAN_HASH_KEY: decided.secrets.hashKey,
    HUIBAN_SESSION_SECRET: decided.secrets.sessionSecret,
    HUIBAN_SECURE_COOKIES: 'off',
    HUIBAN_DEMO_CLOCK: 'on',
    HUIBAN_PARTNER_LOOPBACK: 'on',
    HUIBAN_FILES: decided.filesFolder,
    ...Object.fromEntries(chosen),
    DATABASE_URL: decided.databaseUrl,
    TEMPORAL_ADDRESS: decided.temporalAddress,
    PORT: String(decided.port),
    SMTP_URL: decided.smtpUrl,
  };
}
