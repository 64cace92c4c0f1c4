import { type CommandId } from '#contract';
import { keyedDigest, type Store } from '#store';

/** Without letters and digits that look alike on paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 14;

/** A password that the command gives and nobody keeps: made of its id by our hash key, so that the command sent again tells the same one. */
export function firstPassword(store: Store, command: CommandId): string {
  let rest = BigInt(`0x${keyedDigest(store, 'people.first_password', command).toString('hex')}`);
  return Array.from({ length: LENGTH }, () => {
    const letter = LETTERS.charAt(Number(rest % BigInt(LETTERS.length)));
    rest /= BigInt(LETTERS.length);
    return letter;
  }).join('');
}
