import { defineSignal } from '@temporalio/workflow';
import { WAKE_SIGNAL } from '#contract';

/** Has no content: it may come twice or late, and what is to be done is asked of PostgreSQL. */
export const wakeSignal = defineSignal(WAKE_SIGNAL);
