import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Skeleton, Slider, Typography } from 'antd';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { versionQuery } from '../../ui/definitions/definition-queries';
import { DiagramWithList } from '../../ui/diagram/diagram-with-list';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { timelineWords } from '../../ui/progress/timeline-words';
import { marksUntil } from './marks-until';
import { replayQuery } from './replay-queries';
import { replayTexts } from './replay-texts';
import { StepDetail } from './step-detail';

/** The path of one case, step by step on its diagram. */
export function ReplayPage() {
  const { caseId = '' } = useParams();
  const { data, error } = useQuery(replayQuery(caseId));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return <WithDiagram replay={data} />;
}

function WithDiagram({ replay }: { readonly replay: Schema<'ReplayDto'> }) {
  const texts = useTexts(replayTexts);
  const { data, error } = useQuery(versionQuery(replay.processId, replay.version));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <Flex vertical gap="middle">
      <div>
        <PageTitle>{texts.title(replay.number)}</PageTitle>
        <Typography.Paragraph>{texts.intro}</Typography.Paragraph>
        {replay.outcome !== undefined && <Typography.Text strong>{texts.outcome(replay.outcome)}</Typography.Text>}
      </div>
      {replay.steps.length === 0 ? <Empty description={texts.empty} /> : <Steps replay={replay} folder={data.folder} />}
    </Flex>
  );
}

function Steps({ replay: { steps }, folder }: { readonly replay: Schema<'ReplayDto'>; readonly folder: Schema<'FolderDto'> }) {
  const texts = useTexts(replayTexts);
  const write = useDates();
  const { at, goTo } = useStep(steps.length);
  const marks = useMemo(() => marksUntil(steps, at), [steps, at]);
  const step = steps[at];
  const { language } = useLanguage();
  return (
    <>
      <Walk at={at} all={steps.length} goTo={goTo} />
      <DiagramWithList
        xml={folder.diagram}
        label={texts.diagram}
        marks={marks}
        selected={String(at)}
        focus={focusOf(step)}
        onSelect={(key) => {
          if (/^\d+$/.test(key)) goTo(Number(key));
        }}
        listLabel={texts.steps}
        empty={texts.empty}
        items={steps.map(({ seq, at: when, kind, name, role }, index) => ({
          key: String(seq),
          element: String(index),
          title: `${String(index + 1)}. ${timelineWords(kind, name ?? '', language)}`,
          text: `${write(when)} · ${texts.roles[role]}`,
        }))}
      />
      {step !== undefined && <StepDetail step={step} folder={folder} />}
    </>
  );
}

/** Where a step came to, or what it was about. */
const focusOf = (step: Schema<'ReplayedStepDto'> | undefined): string | undefined => step?.walked.at(-1) ?? step?.element;

/** The step that the address names; the first where it names none. */
function useStep(all: number): { readonly at: number; readonly goTo: (at: number) => void } {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('step') ?? '1') - 1;
  const at = Math.max(0, Math.min(all - 1, Number.isInteger(asked) ? asked : 0));
  return {
    at,
    goTo: (next) => {
      setSearch({ step: String(Math.max(1, Math.min(all, next + 1))) }, { replace: true });
    },
  };
}

interface WalkProps {
  readonly at: number;
  readonly all: number;
  readonly goTo: (at: number) => void;
}

function Walk({ at, all, goTo }: WalkProps) {
  const texts = useTexts(replayTexts);
  return (
    <Flex gap="middle" align="center">
      <Button disabled={at === 0} onClick={() => goTo(at - 1)}>
        {texts.previous}
      </Button>
      <div style={{ flex: 1 }}>
        <Slider
          min={1}
          max={all}
          value={at + 1}
          onChange={(next) => goTo(next - 1)}
          ariaLabelForHandle={texts.slider}
          ariaValueTextFormatterForHandle={(value) => texts.step(value, all)}
        />
      </div>
      <Typography.Text>{texts.step(at + 1, all)}</Typography.Text>
      <Button disabled={at === all - 1} onClick={() => goTo(at + 1)}>
        {texts.next}
      </Button>
    </Flex>
  );
}
