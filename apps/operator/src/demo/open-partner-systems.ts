import { type Scenario } from '#scenarios';
import { DEMO_ORGANISATIONS } from '../demo-county/organisations';
import { findPort } from '../stack/port';
import { type NewKeyAnswer, type PartnersAnswer } from './api-answers';
import { type HttpPerson } from './http-person';
import { type PartnerSystem, startPartnerSystem } from './partner-system';
import { type Troupe } from './troupe';

/** Departments that have a system in a demo. */
const WITH_SYSTEM = ['civil-affairs', 'agriculture-rural-affairs'] as const;
const HERE = 'http://127.0.0.1:';

interface Installation {
  readonly apiUrl: string;
  readonly env: Readonly<Record<string, string>>;
  readonly troupe: Pick<Troupe, 'account'>;
}

/** The systems of a story's departments, by organisation; closed, their staff answer again. */
export interface PartnerSystems {
  readonly systems: ReadonlyMap<string, PartnerSystem>;
  close(): Promise<void>;
}

/** Gives the departments that a story asks systems on this machine, where the installation allows it and nobody has set how they are reached. */
export async function openPartnerSystems({ apiUrl, env, troupe }: Installation, scenario: Scenario): Promise<PartnerSystems> {
  const asked = WITH_SYSTEM.filter((id) => scenario.steps.some((step) => step.do === 'answer' && step.organisation === id));
  if (env['HUIBAN_PARTNER_LOOPBACK'] !== 'on' || asked.length === 0) return { systems: new Map(), close: () => Promise.resolve() };
  const operator = await troupe.account('operator-1');
  const { partners } = await operator.get<PartnersAnswer>('partners');
  const open: Connected[] = [];
  for (const organisation of asked) {
    const set = partners.find(({ organisationId }) => organisationId === organisation);
    const isFree = set === undefined || set.channel === 'inbox' || set.endpoint?.startsWith(HERE) === true;
    if (isFree) open.push({ organisation, ...(await connect(operator, { apiUrl, organisation })) });
  }
  return {
    systems: new Map(open.map(({ organisation, system }) => [organisation, system])),
    close: async () => {
      for (const { close } of open) await close();
    },
  };
}

interface Connected {
  readonly organisation: string;
  readonly system: PartnerSystem;
  readonly close: () => Promise<void>;
}

async function connect(
  operator: HttpPerson,
  { apiUrl, organisation }: { readonly apiUrl: string; readonly organisation: string },
): Promise<Omit<Connected, 'organisation'>> {
  const path = `partners/${organisation}`;
  const port = await findPort(0);
  await operator.put(path, { channel: 'webhook', endpoint: `${HERE}${String(port)}/events` });
  const signing = await operator.post<NewKeyAnswer>(`${path}/keys`, { purpose: 'signing' });
  const verifying = await operator.post<NewKeyAnswer>(`${path}/keys`, { purpose: 'verifying' });
  const name = DEMO_ORGANISATIONS.find(({ id }) => id === organisation)?.name ?? organisation;
  const system = await startPartnerSystem({ organisation, name, apiUrl, port, signing: signing.secret, verifying: verifying.secret });
  return {
    system,
    close: async () => {
      system.close();
      await operator.put(path, { channel: 'inbox' });
      for (const { id } of [signing, verifying]) await operator.post(`${path}/keys/${id}/end`, {});
    },
  };
}
