import { type Schema } from '../api/schemas';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';

const standingTexts = defineTexts(
  {
    progress: (answered: number, seats: number, quorum: number) =>
      `已交 ${String(answered)} / ${String(seats)}（法定 ${String(quorum)} 人）`,
  },
  {
    progress: (answered: number, seats: number, quorum: number) => `${String(answered)} of ${String(seats)} in (quorum ${String(quorum)})`,
  },
);

/** How far a panel has come; who sits in it and what was answered is secret until it closes. */
export function PanelStanding({ of: { answered, seats, quorum } }: { readonly of: Schema<'PanelProgressDto'> }) {
  const texts = useTexts(standingTexts);
  return texts.progress(answered, seats, quorum);
}
