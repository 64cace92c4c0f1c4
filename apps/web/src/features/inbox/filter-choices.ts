import { useQuery } from '@tanstack/react-query';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { DUES, type InboxFilter } from './inbox-filter';
import { choicesQuery } from './inbox-queries';
import { inboxTexts } from './inbox-texts';

/** What is chosen from a list; a step of the process chosen. */
export const CHOSEN = ['process', 'element', 'organisation', 'batch', 'due'] as const satisfies readonly (keyof InboxFilter)[];

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Things to choose under a heading. */
export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Choice[];
}

type Organisation = Schema<'InboxOrganisationDto'>;

const named = (all: readonly { readonly id: string; readonly name: string }[] = []): readonly Choice[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));

/** Villages of one name are told apart by their townships. */
const organisationChoice = ({ id, name, within }: Organisation): Choice => ({
  value: id,
  label: within === undefined ? name : `${within} ${name}`,
});

/** What each list of the filter offers now, and whether a search finds names. */
export function useFilterChoices({ process }: InboxFilter) {
  const texts = useTexts(inboxTexts).filter;
  const { data } = useQuery(choicesQuery);
  const steps = data?.processes.find(({ id }) => id === process)?.steps ?? [];
  const kinds = [...new Set(data?.organisations.map(({ kind }) => kind))];
  const organisations = kinds.map((kind) => ({
    label: texts.kinds[kind],
    options: data?.organisations.filter((each) => each.kind === kind).map(organisationChoice) ?? [],
  }));
  const options: Readonly<Record<(typeof CHOSEN)[number], readonly (Choice | ChoiceGroup)[]>> = {
    process: named(data?.processes),
    element: steps.map(({ element, name }) => ({ value: element, label: name })),
    organisation: organisations,
    batch: data?.batches.map((batch) => ({ value: batch, label: batch })) ?? [],
    due: DUES.map((due) => ({ value: due, label: texts.dues[due] })),
  };
  return { options, byName: data?.byName === true };
}
