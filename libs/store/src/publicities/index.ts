export { findPublicity, listPublicities, type PublicityKey, type PublicitySearch, type PublicityView } from './list-publicities';
export { findPublicEntry, listPublicEntries, type PublicEntryKey, type PublicEntryView, wasPublic } from './list-entries';
export {
  findObjectionByCode,
  findObjector,
  listFatesOfPublicity,
  listObjectionsOfCase,
  type ObjectionFate,
  type ObjectionView,
} from './objections';
export { type PublicFieldView } from './public-content';
export { type CasePublicity, type EntrySpan, listPublicitiesOfCase } from './publicities-of-case';
export { type AwaitingEntry, listBeginningEntries } from './awaiting-entries';
export { findProofByCode, issueProof, type ProofOrder, type PublicityProof } from './proofs';
export { endPublicities } from './end-publicities';
export { findPublicityTerm, type PublicityTerm } from './find-publicity-term';
export { EVIDENCE_KINDS, type EvidenceKind, listPlaces, type NewEvidence, type PlaceEvidence, type PlaceView, putEvidence } from './places';
export { listOwedEvidence, type OwedEvidence, type OwedKey, type OwedSearch } from './owed-evidence';
export {
  type BoardObjection,
  type BoardQuery,
  type BoardRow,
  BOARD_STATES,
  type BoardState,
  countBoard,
  isOnBoard,
  listBoard,
  listBoardObjections,
} from './list-board';
