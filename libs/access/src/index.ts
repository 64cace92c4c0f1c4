export { PERMISSIONS, type Permission } from './permission';
export { ACTING_POSTS, POSTS, type Post, type PostRule, isPost, permissionsOf } from './posts';
export { type Absent, type Actor, type Counterpart, type Posting } from './actor';
export { absentIn, counterpartsOf } from './counterparts';
export { actsForOrganisation, isParty, organisationsOf, type Parties } from './acts-for';
export { hasPermission } from './has-permission';
export { actorInCase } from './actor-in-case';
export { type CaseScope, canReadCase, isCopied, reaches, readsFor } from './can-read-case';
export { type SensitiveKind, mayUnmask } from './may-unmask';
