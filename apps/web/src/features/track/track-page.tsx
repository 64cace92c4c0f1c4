import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { TrackForm } from './track-form';
import { TrackedCase } from './tracked-case';
import { trackTexts } from './track-texts';

/** Tells without an account where a case stands; nothing of it is kept in the browser. A receipt leads here with its number. */
export function TrackPage() {
  const texts = useTexts(trackTexts);
  const [params] = useSearchParams();
  const shown = useRef<HTMLDivElement>(null);
  const { tracked, ask, forget, ...asking } = useTracking();
  const isThere = tracked !== undefined;
  useEffect(() => {
    if (isThere) shown.current?.focus();
  }, [isThere]);
  if (tracked === undefined) return <TrackForm number={params.get('number') ?? ''} onAsk={ask} {...asking} />;
  return (
    <div ref={shown} tabIndex={-1}>
      <TrackedCase tracked={tracked} />
      <button type="button" className={plain['quiet']} onClick={forget}>
        {texts.again}
      </button>
    </div>
  );
}

/** As a query, so that it is read again in another language; each time that somebody asks is one of its own. */
function useTracking() {
  const [asked, setAsked] = useState<{ readonly no: number; readonly body: Schema<'TrackingDto'> }>();
  const { data, error, isFetching } = useQuery({
    // What was typed stands in no key.
    queryKey: ['tracking', asked?.no ?? 0],
    queryFn: asked === undefined ? skipToken : () => answerOf(api.POST('/api/tracking', { body: asked.body })),
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return {
    tracked: data,
    asking: isFetching,
    problem: error,
    ask: (body: Schema<'TrackingDto'>) => {
      setAsked((before) => ({ no: (before?.no ?? 0) + 1, body }));
    },
    forget: () => {
      setAsked(undefined);
    },
  };
}
