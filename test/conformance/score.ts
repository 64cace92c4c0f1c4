/** How many cases passed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What a suite gave: `refused` are cases that rest on something the profile leaves out on purpose. */
export interface Score extends Count {
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
  readonly levels: Readonly<Record<string, Count>>;
  /** A line for each case that failed. */
  readonly failures: readonly string[];
  /** Cases that threw where a value or a refusal was due. */
  readonly thrown: number;
}
