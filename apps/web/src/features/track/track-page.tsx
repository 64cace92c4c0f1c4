import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
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
  const tracking = useMutation({ mutationFn: (body: Schema<'TrackingDto'>) => answerOf(api.POST('/api/tracking', { body })) });
  useEffect(() => {
    if (tracking.isSuccess) shown.current?.focus();
  }, [tracking.isSuccess]);
  if (tracking.data === undefined)
    return <TrackForm number={params.get('number') ?? ''} onAsk={tracking.mutate} asking={tracking.isPending} problem={tracking.error} />;
  return (
    <div ref={shown} tabIndex={-1}>
      <TrackedCase tracked={tracking.data} />
      <button type="button" className={plain['quiet']} onClick={tracking.reset}>
        {texts.again}
      </button>
    </div>
  );
}
