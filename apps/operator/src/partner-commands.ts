import { type Command } from 'commander';
import {
  endKey,
  listDeadLetters,
  listKeys,
  listPartnersOf,
  makeKey,
  type PartnerOptions,
  replayDeadLetter,
  setChannel,
  subscribe,
  tellSubscriptions,
} from './commands/partner';
import { type Session } from './session';

type Working = (work: (session: Session) => Promise<void>) => Promise<void>;
interface Signed {
  readonly as: string;
}

const signed = (command: Command): Command => command.requiredOption('--as <username>', 'who does it, as the log of the partner keeps it');

/** Puts the commands about partners under `partner`. */
export function addPartnerCommands(program: Command, working: Working): void {
  const partner = program.command('partner').description('how other organisations are reached, see docs/departments.md');
  partner
    .command('list')
    .description('partners, how each is reached, and how it is')
    .action(() => working(listPartnersOf));
  signed(partner.command('set'))
    .argument('<organisation>', 'its id')
    .argument('<channel>', 'webhook, api, file or inbox')
    .option('--endpoint <url>', 'where events go')
    .option('--silence-hours <hours>', 'hours without a word after which an alarm is raised')
    .description('set how an organisation is reached')
    .action((organisation: string, channel: string, options: PartnerOptions) =>
      working((session) => setChannel(session, { organisation, channel }, options)),
    );
  addSubscriptionCommands(partner, working);
  partner
    .command('keys')
    .argument('<organisation>', 'its id')
    .description('its keys, without their secrets')
    .action((organisation: string) => working((session) => listKeys(session, organisation)));
  signed(partner.command('make-key'))
    .argument('<organisation>', 'its id')
    .argument('<purpose>', 'signing, verifying or client')
    .description('make a key beside those that hold, and tell its secret')
    .action((organisation: string, purpose: string, by: Signed) => working((session) => makeKey(session, { organisation, purpose }, by)));
  signed(partner.command('end-key'))
    .argument('<organisation>', 'its id')
    .argument('<key>', 'its id')
    .description('end a key now')
    .action((organisation: string, id: string, by: Signed) => working((session) => endKey(session, { organisation, id }, by)));
  partner
    .command('dead-letters')
    .argument('<organisation>', 'its id')
    .description('events that were given up')
    .action((organisation: string) => working((session) => listDeadLetters(session, organisation)));
  signed(partner.command('replay'))
    .argument('<organisation>', 'its id')
    .argument('<dead-letter>', 'its id')
    .description('deliver a dead letter once more, under its old id')
    .action((organisation: string, id: string, by: Signed) => working((session) => replayDeadLetter(session, { organisation, id }, by)));
}

function addSubscriptionCommands(partner: Command, working: Working): void {
  partner
    .command('subscriptions')
    .argument('<organisation>', 'its id')
    .description('events of its cases that it hears of')
    .action((organisation: string) => working((session) => tellSubscriptions(session, organisation)));
  signed(partner.command('subscribe'))
    .argument('<organisation>', 'its id')
    .argument('[events...]', 'all that it is to hear of; without any, none')
    .option('--process <id>', 'of cases of this process only')
    .description('set which events of its cases it hears of')
    .action((organisation: string, events: string[], options: Signed & { readonly process?: string }) =>
      working((session) => subscribe(session, { organisation, events }, options)),
    );
}
