import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { versionQuery } from '../../ui/definitions/definition-queries';
import { ProblemNote } from '../../ui/problem-note';
import { useCheck, usePlan } from './migration-queries';
import { migrationTexts } from './migration-texts';
import { type ElementNames, namesOf, type NodeSuggestion, suggestNodes } from './suggest-nodes';

interface MapEditorProps {
  readonly process: string;
  readonly from: number;
  readonly to: number;
}

/** No case may stand there. */
const NOWHERE = '';
type NodeMap = Readonly<Record<string, string>>;

/** Which element has become which: suggested, changed by hand, checked, and kept as a migration. */
export function MapEditor({ process, from, to }: MapEditorProps) {
  const before = useQuery(versionQuery(process, from));
  const after = useQuery(versionQuery(process, to));
  if (before.data === undefined || after.data === undefined)
    return before.error === null && after.error === null ? <Skeleton active /> : <ProblemNote problem={before.error ?? after.error} />;
  const [left, reached] = [before.data.folder.elements, after.data.folder.elements];
  return (
    <Suggested process={process} from={from} to={to} suggestions={suggestNodes(left, reached)} names={namesOf([...left, ...reached])} />
  );
}

const suggestedMap = (suggestions: readonly NodeSuggestion[]): NodeMap =>
  Object.fromEntries(suggestions.flatMap(({ from, suggested }) => (suggested === undefined ? [] : [[from.id, suggested]])));

interface SuggestedProps extends MapEditorProps {
  readonly suggestions: readonly NodeSuggestion[];
  readonly names: ElementNames;
}

function Suggested({ process, from, to, suggestions, names }: SuggestedProps) {
  const texts = useTexts(migrationTexts);
  const [chosen, choose] = useState(() => suggestedMap(suggestions));
  const [reason, setReason] = useState('');
  const [check, plan, open] = [useCheck(), usePlan(), useNavigate()];
  const nodes = Object.fromEntries(Object.entries(chosen).map(([id, target]) => [id, target === NOWHERE ? null : target]));
  // The API's document says of the map only that it is an object.
  const wish = { processId: process, from: String(from), to: String(to), nodes };
  const keep = async (): Promise<void> => {
    const { id } = await plan.mutateAsync({ ...wish, reason });
    await open(`/migrations/${id}`);
  };
  return (
    <Flex vertical gap="small">
      {suggestions.length === 0 && <Alert type="info" showIcon title={texts.nothingGone} />}
      {suggestions.map((each) => (
        <NodeRow
          key={each.from.id}
          suggestion={each}
          value={chosen[each.from.id]}
          onChange={(target) => {
            choose({ ...chosen, [each.from.id]: target });
            // What was checked was another map.
            check.reset();
          }}
        />
      ))}
      <Form.Item label={texts.reason} htmlFor="migration-reason" required>
        <Input id="migration-reason" value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
      </Form.Item>
      <ProblemNote problem={check.error ?? plan.error} />
      {check.data !== undefined && <Checked check={check.data} names={names} />}
      <Flex gap="small">
        <Button loading={check.isPending} onClick={() => check.mutate(wish)}>
          {texts.check}
        </Button>
        <Button
          type="primary"
          disabled={check.data?.fits !== true || reason.trim() === ''}
          loading={plan.isPending}
          onClick={() => void keep().catch(() => undefined)}
        >
          {texts.keep}
        </Button>
      </Flex>
    </Flex>
  );
}

interface NodeRowProps {
  readonly suggestion: NodeSuggestion;
  readonly value: string | undefined;
  readonly onChange: (target: string) => void;
}

function NodeRow({ suggestion: { from, choices }, value, onChange }: NodeRowProps) {
  const texts = useTexts(migrationTexts);
  const name = from.name ?? from.id;
  return (
    <Flex gap="small" align="center" wrap>
      <span style={{ minWidth: 200 }}>{texts.becomes(name)}</span>
      <Select
        aria-label={texts.becomes(name)}
        value={value}
        placeholder={texts.undecided}
        style={{ minWidth: 280 }}
        onChange={onChange}
        options={[...choices.map((each) => ({ value: each.id, label: each.name ?? each.id })), { value: NOWHERE, label: texts.nowhere }]}
      />
    </Flex>
  );
}

function Checked({ check, names }: { readonly check: Schema<'MigrationCheckDto'>; readonly names: ElementNames }) {
  const texts = useTexts(migrationTexts);
  if (check.fits) return <Alert type="success" showIcon role="status" title={texts.fits(check.openCases ?? 0)} />;
  const codes: Readonly<Record<string, string>> = texts.findings;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={texts.unfit}
      description={
        <ul>
          {check.findings.map(({ code, element }) => (
            <li key={`${code} ${element}`}>{texts.finding(names.get(element) ?? element, codes[code] ?? texts.otherFinding)}</li>
          ))}
        </ul>
      }
    />
  );
}
