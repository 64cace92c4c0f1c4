import { type CommandId, type PersonId } from '#contract';
import { commandIdOf } from '../../http/command-id';

/** The command by which a draft is handed in, whatever key it comes under: one draft is one application. */
export const commandOfDraft = (personId: PersonId, draftId: string): CommandId => commandIdOf(personId, `application-${draftId}`);
