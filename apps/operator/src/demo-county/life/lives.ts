/** Cases of a life, by its size: none at all, some for tests, or a year as a county knows it. */
export const LIVES = { none: 0, some: 40, year: 300 } as const satisfies Readonly<Record<string, number>>;

export type LifeSize = keyof typeof LIVES;

/** A Monday a year before the demo begins. */
export const LIFE_BEGINS = new Date('2025-03-03T09:00:00+08:00');
