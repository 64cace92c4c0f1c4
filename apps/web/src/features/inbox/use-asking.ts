import { useState } from 'react';
import { type Asked, askedOf, type AskedVerb } from './asked';
import { type BulkAct } from './bulk-commands';
import { type Chosen, type Selection } from './chosen';
import { type useBulk } from './use-bulk';

/** What is asked about before it is done, and the doing once it is answered; while nothing came of it, the question stays open with what was typed. */
export function useAsking(bulk: ReturnType<typeof useBulk>, onDone: (selection: Selection) => void) {
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => {
    setAsked(undefined);
  };
  return {
    asked,
    close,
    ask: (verb: AskedVerb, chosen: Chosen): void => {
      bulk.close();
      setAsked(askedOf(verb, chosen));
    },
    answer: async (act: BulkAct, { selection }: Chosen): Promise<void> => {
      if (!(await bulk.act(act, selection))) return;
      onDone(selection);
      close();
    },
  };
}
