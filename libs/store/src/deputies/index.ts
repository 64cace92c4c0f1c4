export { type Deputy, type DeputyView } from './deputy';
export { insertDeputy } from './insert-deputy';
export { findDeputy, listDeputies } from './list-deputies';
export {
  type BarePost,
  type DeputyCandidate,
  type DeputyKey,
  isDeputyThen,
  listBarePosts,
  listDeputiesBelow,
  listDeputyCandidates,
} from './list-deputies-below';
export { revokeDeputy } from './revoke-deputy';
