import { digitsOf } from '../exact';

/** How a number between two neighbours is rounded; `odd` says whether the lower neighbour's last digit is odd. */
export type RoundingMode = 'up' | 'down' | 'half up' | 'half down' | 'half even' | 'floor' | 'ceiling';

interface Place {
  /** Half of a unit against the rest: below 0 less than half, 0 half. */
  readonly half: number;
  readonly odd: boolean;
  readonly negative: boolean;
}

const awayFromZero = {
  up: () => true,
  down: () => false,
  'half up': ({ half }) => half >= 0,
  'half down': ({ half }) => half > 0,
  'half even': ({ half, odd }) => half > 0 || (half === 0 && odd),
  floor: ({ negative }) => negative,
  ceiling: ({ negative }) => !negative,
} as const satisfies Record<RoundingMode, (place: Place) => boolean>;

function isScale(scale: number): boolean {
  return Number.isInteger(scale) && scale >= -6111 && scale <= 6176;
}

/** Rounds what is kept of the digits by what is dropped. */
function roundDigits(digits: bigint, dropped: number, away: (place: Omit<Place, 'negative'>) => boolean): bigint {
  const unit = 10n ** BigInt(dropped);
  const [kept, rest] = [digits / unit, digits % unit];
  const half = rest * 2n === unit ? 0 : rest * 2n > unit ? 1 : -1;
  return rest > 0n && away({ half, odd: kept % 2n === 1n }) ? kept + 1n : kept;
}

/** Rounds a number as it is written, so that 1.005 is a half; scales beyond -6111 to 6176, and what is then too large, are null. */
export function roundNumber(value: number, scale: number, mode: RoundingMode): number | null {
  if (!isScale(scale)) return null;
  const { digits, exponent } = digitsOf(value);
  const dropped = -scale - exponent;
  if (dropped <= 0) return value;
  const kept = roundDigits(digits, dropped, (place) => awayFromZero[mode]({ ...place, negative: value < 0 }));
  const size = Number(`${String(kept)}e${String(-scale)}`);
  if (!Number.isFinite(size)) return null;
  return value < 0 ? 0 - size : size;
}
