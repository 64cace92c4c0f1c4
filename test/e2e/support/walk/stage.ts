import { DEMO_PASSWORD } from '../../../../apps/operator/src/demo-county/seed-demo-county';
import { type BusinessTimeAnswer } from '../../../../apps/operator/src/demo/api-answers';
import { type ApiDoor, openDoor } from '../../../../apps/operator/src/demo/api-door';
import { type HttpPerson, signIn } from '../../../../apps/operator/src/demo/http-person';
import { type Narrator } from '../../../../apps/operator/src/demo/narrator';
import { CAST, type Role } from './story';

/** Where a story plays: an installation with the demo county, reached by nothing but its HTTP API. */
export interface Stage {
  readonly tell: Narrator;
  /** Of whom nobody knows who it is. */
  readonly public: ApiDoor;
  /** The person who plays a part, signed in. */
  person(role: Role): Promise<HttpPerson>;
  /** Anybody of the demo county, signed in. */
  account(username: string): Promise<HttpPerson>;
  businessNow(): Promise<Date>;
  /** Working days ahead that the calendar of the installation knows. */
  workingDaysLeft(): Promise<number>;
  /** Moves business time of the whole installation: to an instant, or by working days to nine o'clock. */
  moveClockTo(at: Date): Promise<void>;
  passWorkingDays(days: number): Promise<void>;
}

/** Other people in some of the parts. */
export type Recast = Partial<Record<Role, string>>;

/** Sets the stage on the API at this address; everybody signs in once, when they first appear. */
export function setStage(apiUrl: string, tell: Narrator, recast: Recast = {}): Stage {
  const signedIn = new Map<string, Promise<HttpPerson>>();
  const account = (username: string): Promise<HttpPerson> => {
    const known = signedIn.get(username) ?? signIn({ apiUrl, username, password: DEMO_PASSWORD });
    signedIn.set(username, known);
    return known;
  };
  const person = (role: Role): Promise<HttpPerson> => account(recast[role] ?? CAST[role]);
  const move = async (to: string): Promise<void> => {
    await (await person('operator')).post('demo-clock', { to });
  };
  const readClock = async (): Promise<BusinessTimeAnswer> => (await person('operator')).get<BusinessTimeAnswer>('demo-clock');
  return {
    tell,
    public: openDoor(apiUrl),
    person,
    account,
    businessNow: async () => new Date((await readClock()).now),
    workingDaysLeft: async () => (await readClock()).workingDaysLeft,
    moveClockTo: (at) => move(at.toISOString()),
    async passWorkingDays(days) {
      for (let day = 0; day < days; day += 1) await move('next-working-day');
    },
  };
}
