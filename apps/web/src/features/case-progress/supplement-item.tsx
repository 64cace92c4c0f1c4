import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { FileInput } from '../../ui/plain/file-input';
import plain from '../../ui/plain/plain.module.css';
import { type Answer } from './answers';
import { todoTexts } from './todo-texts';

interface SupplementItemProps {
  readonly item: Schema<'SupplementItemDto'>;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** One thing that was flagged: what is wrong, what is asked for, and the place for it. */
export function SupplementItem({ item: { kind, name, problem, request }, answer, onAnswer }: SupplementItemProps) {
  const texts = useTexts(todoTexts);
  return (
    <Card title={name}>
      <p>{`${texts.problem}：${problem}`}</p>
      <p>{`${texts.request}：${request}`}</p>
      {kind === 'document' ? (
        <FileInput
          label={texts.upload(name)}
          value={answer?.document}
          onSent={(document) => {
            onAnswer({ document });
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
