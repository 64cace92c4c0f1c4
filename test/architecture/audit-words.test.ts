import { AUDIT_KINDS } from '#contract';
import { TIMELINE_KINDS } from '../../apps/web/src/ui/progress/timeline-words';

it('says of every kind of entry in the audit trail what it is, in both languages', () => {
  expect(TIMELINE_KINDS.toSorted()).toEqual([...AUDIT_KINDS].toSorted());
});
