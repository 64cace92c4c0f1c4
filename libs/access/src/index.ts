export { PERMISSIONS, type Permission } from './permission';
export { POSTS, type Post, type PostRule, isPost, permissionsOf } from './posts';
export { type Actor, type Posting } from './actor';
export { hasPermission } from './has-permission';
export { actorInCase } from './actor-in-case';
export { type CaseScope, canReadCase, isCopied } from './can-read-case';
export { type SensitiveKind, mayUnmask } from './may-unmask';
