import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { UploadsInput } from '../../ui/plain/form/uploads-input';
import plain from '../../ui/plain/plain.module.css';
import { type Answer } from './answers';
import { todoTexts } from './todo-texts';

interface SupplementItemProps {
  /** Number of the item. */
  readonly no: number;
  readonly item: Schema<'SupplementItemDto'>;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** One thing that was flagged: what is wrong, what is asked for, and the place for it. */
export function SupplementItem({ no, item: { kind, name, problem, request }, answer, onAnswer }: SupplementItemProps) {
  const texts = useTexts(todoTexts);
  return (
    <Card title={name}>
      <p>{`${texts.problem}：${problem}`}</p>
      <p>{`${texts.request}：${request}`}</p>
      {kind === 'document' ? (
        <UploadsInput
          single
          title={name}
          place={`/attachment/${String(no)}`}
          value={answer?.document?.id}
          onUpdate={(update) => {
            const id = update(answer?.document?.id);
            onAnswer(typeof id === 'string' ? { document: { id } } : {});
            return id;
          }}
        />
      ) : (
        <label className={plain['field']}>
          {`${texts.answer}（${name}）`}
          <textarea
            rows={3}
            maxLength={2000}
            value={answer?.text ?? ''}
            onChange={({ target }) => {
              onAnswer({ text: target.value });
            }}
          />
        </label>
      )}
    </Card>
  );
}
