import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../support/checkout';

const FEATURES = join(checkout, 'apps/api/src/features');

/** What a second time changes nothing by itself: it sets what is set, or ends what has ended. */
const TWICE_IS_ONCE = [
  'authorities: post :id/confirm',
  'authorities: post :id/revoke',
  'copies: post :id/read',
  'department-messages: post :id/receive',
  'deputies: post :id/revoke',
  'drafts: put :id',
  'mailbox: post :id/read',
  'partner-api: post messages/:id/receive',
  'saved-searches: post :id/rename',
  'task-drafts: delete :id/draft',
  'task-drafts: put :id/draft',
];

/** Every command of the controllers with what stands between its decorators and the next one. */
const commands = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.controller.ts'))
  .flatMap((name) => {
    const room = /([\w-]+)\.controller/.exec(name)?.[1] ?? '';
    const [, ...handlers] = readFileSync(join(FEATURES, name), 'utf8').split(/\n {2}@(?=(?:Post|Put|Patch|Delete)\()/);
    return handlers
      .filter((text) => text.includes('command: true'))
      .map((text) => {
        const [, method = '', path = ''] = /^(\w+)\((?:'([^']*)')?\)/.exec(text) ?? [];
        return { name: `${room}: ${method.toLowerCase()} ${path}`, text };
      });
  });

describe('the key of a command', () => {
  it('is asked for by every operation that says so', () => {
    expect(commands.length).toBeGreaterThan(60);
    expect(commands.filter(({ text }) => !/KeyGuard|IdOfCommand|IdempotencyKey/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('is remembered, but where doing a thing twice is doing it once', () => {
    const unremembered = commands.filter(({ text }) => !/IdOfCommand|@IdempotencyKey/.test(text)).map(({ name }) => name);
    expect(unremembered.toSorted((a, b) => a.localeCompare(b))).toEqual(TWICE_IS_ONCE);
  });
});
