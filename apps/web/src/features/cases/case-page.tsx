import { useQuery } from '@tanstack/react-query';
import { Flex, Skeleton, Tabs } from 'antd';
import { type ComponentType } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { isGone } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { CaseClocks } from './case-clocks';
import { CaseDocuments } from './case-documents';
import { CaseHead } from './case-head';
import { CaseNotices } from './case-notices';
import { CasePayments } from './case-payments';
import { CasePublicities } from './case-publicities';
import { caseQuery, type WholeCase } from './case-queries';
import { caseTexts } from './case-texts';
import { CaseTimeline } from './case-timeline';
import { CaseWaits } from './case-waits';
import { IssuedDocuments } from './issued-documents';

const TABS = {
  timeline: CaseTimeline,
  documents: CaseDocuments,
  issued: IssuedDocuments,
  notices: CaseNotices,
  publicity: CasePublicities,
  payments: CasePayments,
} as const satisfies Record<string, ComponentType<{ readonly found: WholeCase }>>;
type Tab = keyof typeof TABS;

const NAMES: readonly Tab[] = ['timeline', 'documents', 'issued', 'notices', 'publicity', 'payments'];
/** What only staff of the case may ask for. */
const FOR_STAFF: readonly Tab[] = ['notices', 'publicity', 'payments'];

/** A case as staff have it before them; the tab stands in the address. */
export function CasePage() {
  const { id = '' } = useParams();
  const { data: found, error } = useQuery(caseQuery(id));
  if (found === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  // What the reader may not see any more is not left standing; the head alone stays for what was written in its dialogs.
  const gone = isGone(error);
  return (
    <Flex vertical gap="middle">
      <CaseHead found={found} isGone={gone} />
      {!gone && <CaseBody found={found} />}
    </Flex>
  );
}

function CaseBody({ found }: { readonly found: WholeCase }) {
  return (
    <>
      {found.desk !== undefined && <CaseWaits found={found} desk={found.desk} />}
      <CaseClocks found={found} />
      <CaseTabs found={found} />
    </>
  );
}

function CaseTabs({ found }: { readonly found: WholeCase }) {
  const texts = useTexts(caseTexts);
  const [search, setSearch] = useSearchParams();
  const shown = NAMES.filter((name) => found.desk !== undefined || !FOR_STAFF.includes(name));
  const active = shown.find((name) => name === search.get('tab')) ?? 'timeline';
  return (
    <Tabs
      activeKey={active}
      destroyOnHidden
      onChange={(tab) => {
        setSearch({ tab }, { replace: true });
      }}
      items={shown.map((name) => {
        const Content = TABS[name];
        return { key: name, label: texts.tabs[name], children: <Content found={found} /> };
      })}
    />
  );
}
