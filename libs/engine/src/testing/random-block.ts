import fc from 'fast-check';

/** What a task does; `pausing` is a user task that pauses the clock, `publicity` a receive task with a notice, `panel` one of two seats. */
const TASKS = ['user', 'pausing', 'service', 'receive', 'publicity', 'timer', 'script', 'send', 'call', 'panel'] as const;

/** How often an activity is done: once, in instances, or in rounds. */
export interface Many {
  readonly instances?: { readonly count: number; readonly sequential: boolean; readonly enough: number };
  readonly rounds?: { readonly maximum: number; readonly testBefore: boolean };
}

/** A well-structured part of a process: one way in, one way out. */
export type Block =
  /** Undone by an activity of its own, where a compensation asks for it. */
  | { readonly kind: 'task'; readonly does: (typeof TASKS)[number]; readonly many: Many; readonly undone: boolean }
  | { readonly kind: 'sequence' | 'all'; readonly parts: readonly Block[] }
  | { readonly kind: 'some'; readonly parts: readonly Block[]; readonly chosen: readonly boolean[] }
  | { readonly kind: 'first'; readonly parts: readonly Block[] }
  | { readonly kind: 'one'; readonly parts: readonly Block[]; readonly chosen: number }
  | { readonly kind: 'sub'; readonly body: Block; readonly many: Many }
  | { readonly kind: 'guarded'; readonly body: Block; readonly handler: Block; readonly guard: Guard }
  /** A compensation event for all that was done beside it. */
  | { readonly kind: 'undo' }
  | Handled;

/** A sub-process that throws at its end or is disturbed meanwhile, and what handles that. */
export interface Handled {
  readonly kind: 'throwing' | 'transaction' | 'aside';
  readonly body: Block;
  readonly handler: Block;
  /** An error or cancel, or an event sub-process that takes the place of what goes on; else an escalation, or one beside. */
  readonly interrupting: boolean;
}

interface Guard {
  readonly interrupting: boolean;
  readonly by: 'timer' | 'message' | 'cycle' | 'endless';
  readonly terminates: boolean;
}

// Few instances, and a completion condition that is met early, late or never.
const many: fc.Arbitrary<Many> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  fc.record({ instances: fc.record({ count: fc.nat({ max: 3 }), sequential: fc.boolean(), enough: fc.constantFrom(1, 2, 9) }) }),
  fc.record({ rounds: fc.record({ maximum: fc.integer({ min: 1, max: 3 }), testBefore: fc.boolean() }) }),
);
const guard: fc.Arbitrary<Guard> = fc.record({
  interrupting: fc.boolean(),
  by: fc.constantFrom('timer', 'message', 'cycle', 'endless'),
  terminates: fc.boolean(),
});
const kind = <Kind extends Block['kind']>(name: Kind) => fc.constant(name);

/** Blocks of a few levels. */
export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; activity: Block; task: Block }>((tie) => {
  const parts = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  return {
    task: fc.record({ kind: kind('task'), does: fc.constantFrom(...TASKS), many, undone: fc.boolean() }),
    activity: fc.oneof(tie('task'), fc.record({ kind: kind('sub'), body: tie('block'), many })),
    block: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('task'),
      fc.record({ kind: kind('sequence'), parts }),
      fc.record({ kind: kind('all'), parts }),
      fc.record({ kind: kind('one'), parts, chosen: fc.nat({ max: 3 }) }),
      fc.record({ kind: kind('some'), parts, chosen: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) }),
      fc.record({ kind: kind('first'), parts }),
      fc.record({ kind: kind('sub'), body: tie('block'), many }),
      fc.record({ kind: kind('guarded'), body: tie('activity'), handler: tie('block'), guard }),
      fc.record({ kind: kind('undo') }),
      fc.record({
        kind: fc.constantFrom('throwing' as const, 'transaction' as const, 'aside' as const),
        body: tie('block'),
        handler: tie('block'),
        interrupting: fc.boolean(),
      }),
    ),
  };
}).block;

/** Whether nothing in the block can take a branch back, so that every branch that begins also arrives. */
export function isCalm(root: Block): boolean {
  return !takesBack(root) && innerOf(root).every(isCalm);
}

/** Whether every activity in the block is done once at most where nobody goes back: no rounds, and nothing that may happen again and again. */
export function isWalkedOnce(root: Block): boolean {
  const isRepeated =
    ('many' in root && root.many.rounds !== undefined) ||
    (root.kind === 'guarded' && !root.guard.interrupting) ||
    (root.kind === 'aside' && !root.interrupting);
  return !isRepeated && innerOf(root).every(isWalkedOnce);
}

function innerOf(root: Block): readonly Block[] {
  return 'parts' in root ? root.parts : [...('body' in root ? [root.body] : []), ...('handler' in root ? [root.handler] : [])];
}

function takesBack(root: Block): boolean {
  if (root.kind === 'guarded') return root.guard.interrupting || root.guard.terminates;
  if ('interrupting' in root) return root.interrupting;
  return 'many' in root && root.many.instances !== undefined && root.many.instances.enough < 9;
}
