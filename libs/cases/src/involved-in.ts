import { type CaseDraft } from './draft/case-draft';
import { partiesOf } from './parties';

/** Who has a part in a case: parties, whoever has done a step of it and who keeps out of it. */
export const involvedIn = ({ row, performers }: Pick<CaseDraft, 'row' | 'performers'>): readonly string[] => [
  ...new Set([...partiesOf(row), ...row.recused, ...Object.values(performers).flat()]),
];
