import { resolvePeople } from '#scenarios';
import { DEMO_PASSWORD } from '../demo-county/seed-demo-county';
import { type BusinessTimeAnswer } from './api-answers';
import { type ApiDoor, openDoor } from './api-door';
import { type Engaged } from './engage-accounts';
import { type HttpPerson, signIn } from './http-person';
import { mustHave } from './must-be';
import { type Names } from './task-requests';

const OPERATOR = 'operator-1';

/** The people of a story, who reach the installation by nothing but its HTTP API; everybody signs in when they first appear. */
export interface Troupe extends Names {
  /** Of whom nobody knows who it is. */
  readonly public: ApiDoor;
  person(key: string): Promise<HttpPerson>;
  account(username: string): Promise<HttpPerson>;
  businessNow(): Promise<Date>;
  /** Moves business time of the whole installation on to an instant; one that has passed changes nothing. */
  waitUntil(at: Date): Promise<void>;
}

/** Signs people in at the API at this address. */
export function gatherTroupe(apiUrl: string, { usernames, ids }: Pick<Engaged, 'usernames' | 'ids'>): Troupe {
  const signedIn = new Map<string, Promise<HttpPerson>>();
  const account = (username: string): Promise<HttpPerson> => {
    const known = signedIn.get(username) ?? signIn({ apiUrl, username, password: DEMO_PASSWORD });
    signedIn.set(username, known);
    return known;
  };
  const businessNow = async (): Promise<Date> => new Date((await (await account(OPERATOR)).get<BusinessTimeAnswer>('demo-clock')).now);
  const idOf = (key: string): string => mustHave(ids.get(key), `故事里没有“${key}”。`);
  return {
    public: openDoor(apiUrl),
    account,
    person: (key) => account(mustHave(usernames.get(key), `故事里没有“${key}”。`)),
    businessNow,
    async waitUntil(at) {
      if (at > (await businessNow())) await (await account(OPERATOR)).post('demo-clock', { to: at.toISOString() });
    },
    idOf,
    resolve: (data) => resolvePeople(data, idOf),
  };
}
