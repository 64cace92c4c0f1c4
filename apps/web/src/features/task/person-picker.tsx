import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Empty, Flex, Form, Input, Radio, Spin } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { ProblemNote } from '../../ui/problem-note';
import styles from './task.module.css';
import { type VerbFieldProps } from './verb-field-props';
import { verbTexts } from './verb-texts';

type ChoosingVerb = 'assign' | 'delegate' | 'transfer' | 'add-signers' | 'copy' | 'except';
const CHOOSING: readonly string[] = ['assign', 'delegate', 'transfer', 'add-signers', 'copy', 'except'] satisfies readonly ChoosingVerb[];
const isChoosing = (verb: string): verb is ChoosingVerb => CHOOSING.includes(verb);

const useCandidates = (id: string, verb: string, name: string) =>
  useInfiniteQuery({
    queryKey: ['candidates', id, verb, name],
    enabled: isChoosing(verb),
    queryFn: ({ pageParam }) => {
      const query = { verb: isChoosing(verb) ? verb : 'assign', name, ...(pageParam === '' ? {} : { after: pageParam }) };
      return answerOf(api.GET('/api/tasks/{id}/candidates', { params: { path: { id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Whom a verb may be used with, found by name; of those who cannot be chosen it says why. */
export function PersonPicker({ task, verb, values, onChange, many = false }: VerbFieldProps & { readonly many?: boolean }) {
  const { fields } = useTexts(verbTexts);
  const [name, setName] = useState('');
  const pages = useCandidates(task.id, verb, name);
  const people = pages.data?.pages.flatMap((page) => page.people) ?? [];
  const choose = (personId: string): void => {
    const rest = values.people.filter((each) => each !== personId);
    onChange({ ...values, people: many ? (rest.length < values.people.length ? rest : [...rest, personId]) : [personId] });
  };
  return (
    <Form.Item label={fields.people} htmlFor="verb-name" required>
      <Input.Search id="verb-name" placeholder={fields.name} allowClear onSearch={setName} />
      <ProblemNote problem={pages.error} />
      {pages.isPending && <Spin />}
      {pages.isSuccess && people.length === 0 && <Empty description={fields.nobody} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      <Flex vertical gap={4} className={styles['people'] ?? ''} role="group" aria-label={fields.people} tabIndex={0}>
        {people.map((person) => (
          <Candidate
            key={person.personId}
            person={person}
            many={many}
            chosen={values.people.includes(person.personId)}
            onChoose={() => {
              choose(person.personId);
            }}
          />
        ))}
      </Flex>
      {pages.hasNextPage && (
        <Button type="link" onClick={() => void pages.fetchNextPage()}>
          {fields.more}
        </Button>
      )}
    </Form.Item>
  );
}

interface CandidateProps {
  readonly person: Schema<'TaskCandidateDto'>;
  readonly many: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Candidate({ person: { name, posts, whyNot }, many, chosen, onChoose }: CandidateProps) {
  const { language } = useLanguage();
  const { comma } = useTexts(marks);
  const Box = many ? Checkbox : Radio;
  return (
    <Box checked={chosen} disabled={whyNot !== undefined} onChange={onChoose}>
      {name} <span className={styles['small']}>{[posts.join(comma), whyNot?.[language]].filter((text) => text).join(' · ')}</span>
    </Box>
  );
}
