import { type Actor, hasPermission, mayUnmask, type SensitiveKind } from '#access';
import { maskName } from '#forms';
import { type CaseView } from '#store';

/** What somebody who may read a case gets to see of it. */
export interface Reader {
  readonly isParty: boolean;
  readonly isStaff: boolean;
  /** Kinds of sensitive data in clear: one's own, and what one's posts entitle to. */
  readonly mayRead: (kind: SensitiveKind) => boolean;
  readonly nameOf: (name: string) => string;
  /** Colleagues see each other's names; parties and experts do not see who handled a case. */
  readonly performer: (personId: string, name: string) => string;
}

/** The actor as a reader of this case. */
export function readerOf(actor: Actor, { applicantId, agentId }: Pick<CaseView, 'applicantId' | 'agentId'>): Reader {
  const isParty = actor.personId === applicantId || actor.personId === agentId;
  const isStaff = hasPermission(actor, 'read-cases');
  const mayRead = (kind: SensitiveKind): boolean => isParty || mayUnmask(actor, kind);
  return {
    isParty,
    isStaff,
    mayRead,
    nameOf: (name) => (mayRead('name') ? name : maskName(name)),
    performer: (personId, name) => (isStaff || personId === actor.personId ? name : maskName(name)),
  };
}
