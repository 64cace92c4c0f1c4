import { asCaseId } from '#contract';

/** Notices that concern no case lie in the outbox under this id, which no case ever has. */
export const NO_CASE = asCaseId('00000000-0000-0000-0000-000000000000');
