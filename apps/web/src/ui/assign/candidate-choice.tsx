import { Empty, Flex, Input, Radio, Spin } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import styles from './assign.module.css';
import { assignTexts } from './assign-texts';
import { type Candidate } from './candidates-query';

interface CandidateChoiceProps {
  readonly candidates: readonly Candidate[] | undefined;
  /** How many tasks are to be given. */
  readonly of: number;
  readonly value: string | undefined;
  readonly onChange: (personId: string) => void;
  /** What else can be chosen, above the people. */
  readonly other?: { readonly value: string; readonly label: string };
}

const FIND_FROM = 8;

/** Somebody to give tasks to: who could take most of them first, then who has least. */
export function CandidateChoice({ candidates, of, value, onChange, other }: CandidateChoiceProps) {
  const texts = useTexts(assignTexts);
  const [name, setName] = useState('');
  if (candidates === undefined) return <Spin />;
  if (candidates.length === 0 && other === undefined) return <Empty description={texts.none} />;
  return (
    <Flex vertical gap="small">
      {candidates.length > FIND_FROM && (
        <Input
          placeholder={texts.find}
          aria-label={texts.find}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
      )}
      <Radio.Group
        aria-label={texts.to}
        value={value}
        onChange={({ target }) => {
          onChange(String(target.value));
        }}
      >
        <ul className={styles['people']}>
          {other !== undefined && (
            <li>
              <Radio value={other.value}>{other.label}</Radio>
            </li>
          )}
          {candidates
            .filter(({ person }) => person.name.includes(name))
            .map(({ person, tasks, load }) => (
              <li key={person.id}>
                <Radio value={person.id}>
                  {person.name} <span className={styles['small']}>{`${texts.fits(tasks.length, of)} · ${texts.load(load)}`}</span>
                </Radio>
              </li>
            ))}
        </ul>
      </Radio.Group>
    </Flex>
  );
}
