import { type Channel } from '#contract';
import { isJsonObject } from '#engine';
import { type PendingNotice } from '#store';
import { builtIn } from '../definition/built-in-parameters';
import { parseQuietHours, quietEnd } from '../definition/quiet-hours';
import { type Kit } from '../kit';

/**
 * The end of the quiet hours of its channel in which a notice is due at this business time, by what is in force in its region on that day; undefined where it may go
 * out. Messages in the app disturb nobody and wait for nothing.
 */
export async function quietUntil(
  { definitions }: Pick<Kit, 'definitions'>,
  { rules, channel, at }: { readonly rules: PendingNotice['rules']; readonly channel: Channel; readonly at: Date },
): Promise<Date | undefined> {
  if (channel === 'in-app' || rules === undefined) return undefined;
  const definition = (await definitions.findSound(rules.definitionHash)) ?? { parameters: [] };
  const hours = builtIn('quietHours', { definition, row: { region: rules.region, startedAt: at } });
  const quiet = isJsonObject(hours) ? parseQuietHours(hours[channel]) : undefined;
  return quiet && quietEnd(quiet, at);
}
