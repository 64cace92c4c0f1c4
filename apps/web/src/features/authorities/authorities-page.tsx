import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { authoritiesQuery } from '../../api/authorities';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { useMe } from '../../session/me';
import { useDates, useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { Loading } from '../../ui/plain/loading';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { TabTitle } from '../../ui/tab-title';
import { authoritiesTexts } from './authorities-texts';
import { GiveAuthority } from './give-authority';

type Authority = Schema<'AuthorityViewDto'>;

/** Who may act for me, and for whom I may. */
export function AuthoritiesPage() {
  const texts = useTexts(authoritiesTexts);
  const { personId } = useMe();
  const found = useQuery(authoritiesQuery);
  if (found.isPending) return <Loading />;
  if (found.data === undefined) return <ProblemText problem={found.error} />;
  const { authorities } = found.data;
  const held = authorities.filter(({ agent }) => agent.id === personId);
  return (
    <>
      <TabTitle>{texts.title}</TabTitle>
      <h1>{texts.title}</h1>
      <Card title={texts.given}>
        <Authorities list={authorities.filter(({ applicant }) => applicant.id === personId)} mine empty={texts.noneGiven} />
      </Card>
      <Card title={texts.give}>
        <GiveAuthority />
      </Card>
      <Card title={texts.held}>
        <Authorities list={held} empty={texts.noneHeld} />
        <p className={plain['small']}>{texts.heldHint}</p>
      </Card>
    </>
  );
}

interface AuthoritiesProps {
  readonly list: readonly Authority[];
  /** Given by the reader. */
  readonly mine?: boolean;
  readonly empty: string;
}

function Authorities({ list, mine = false, empty }: AuthoritiesProps) {
  if (list.length === 0) return <p>{empty}</p>;
  return (
    <ul className={plain['list']}>
      {list.map((each) => (
        <AuthorityLine key={each.id} authority={each} mine={mine} />
      ))}
    </ul>
  );
}

function AuthorityLine({ authority, mine }: { readonly authority: Authority; readonly mine: boolean }) {
  const texts = useTexts(authoritiesTexts);
  const dates = useDates();
  const ends = useEnds();
  const { scope, givenAt, endsAt, evidence, status, ground } = authority;
  const name = mine ? authority.agent.name : authority.applicant.name;
  const confirm = useAuthorityCommand(authority.id, 'confirm');
  return (
    <li>
      <strong>{name}</strong> · {scope === 'all' ? texts.all : texts.oneCase} · {texts.status[status]}
      <div className={plain['small']}>
        {groundOf(ground, texts.grounds)} · {texts.evidence[evidence]} · {texts.since(dates(givenAt, 'day'))}
        {endsAt !== undefined && ` · ${texts.until(ends(endsAt))}`}
      </div>
      <ProblemText problem={confirm.error} />
      {status === 'active' && mine && evidence === 'stated' && (
        <button
          type="button"
          className={plain['quiet']}
          aria-label={texts.confirmOf(name)}
          disabled={confirm.isPending}
          onClick={() => {
            confirm.mutate();
          }}
        >
          {texts.confirm}
        </button>
      )}{' '}
      {status === 'active' && <Revoke id={authority.id} name={name} mine={mine} />}
    </li>
  );
}

const groundOf = (ground: string, names: Readonly<Record<string, string>>): string => names[ground] ?? '';

/** Ends it, after saying what that means. */
function Revoke({ id, name, mine }: { readonly id: string; readonly name: string; readonly mine: boolean }) {
  const texts = useTexts(authoritiesTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const revoke = useAuthorityCommand(id, 'revoke');
  return (
    <>
      <button
        type="button"
        className={plain['quiet']}
        aria-label={mine ? texts.revokeOf(name) : texts.layDownOf(name)}
        onClick={() => dialog.current?.showModal()}
      >
        {mine ? texts.revoke : texts.layDown}
      </button>
      <dialog ref={dialog} className={plain['dialog']} aria-labelledby={title}>
        <h2 id={title}>{mine ? texts.revokeOf(name) : texts.layDownOf(name)}</h2>
        <p>{mine ? texts.revokeMeans(name) : texts.layDownMeans(name)}</p>
        <ProblemText problem={revoke.error} />
        <button
          type="button"
          className={plain['button']}
          disabled={revoke.isPending}
          onClick={() => {
            revoke.mutate();
          }}
        >
          {texts.revokeYes}
        </button>
        <button type="button" className={plain['quiet']} onClick={() => dialog.current?.close()}>
          {texts.revokeNo}
        </button>
      </dialog>
    </>
  );
}

function useAuthorityCommand(id: string, verb: 'confirm' | 'revoke') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => command((header) => answerOf(api.POST(`/api/authorities/{id}/${verb}`, { params: { path: { id }, header } }))),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['authorities'] }),
  });
}
