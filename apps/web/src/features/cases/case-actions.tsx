import { App, Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { type ActionDialogProps } from './action-dialog';
import { AuthorityDialog, EndAuthorityDialog } from './authority-dialog';
import { ArchiveDialog } from './archive-dialog';
import { type CaseAction, useCancelCase, useRecuse, useUrge, type WholeCase } from './case-queries';
import { caseTexts } from './case-texts';
import { ObjectionDialog } from './objection-dialog';
import { OrderRecusalDialog } from './order-recusal-dialog';
import { ReasonDialog } from './reason-dialog';

const DIALOGS: Readonly<Record<Exclude<CaseAction, 'urge'>, ComponentType<ActionDialogProps>>> = {
  'take-objection': ObjectionDialog,
  'record-authority': AuthorityDialog,
  'end-authority': EndAuthorityDialog,
  recuse: RecuseDialog,
  'order-recusal': OrderRecusalDialog,
  cancel: CancelDialog,
  archive: ArchiveDialog,
};

/** What the API lets this reader do with the case, and nothing else. */
export function CaseActions({ found, actions }: { readonly found: WholeCase; readonly actions: readonly CaseAction[] }) {
  const texts = useTexts(caseTexts);
  const [chosen, setChosen] = useState<Exclude<CaseAction, 'urge'>>();
  const Dialog = chosen === undefined ? undefined : DIALOGS[chosen];
  return (
    <>
      {actions.map((action) =>
        action === 'urge' ? (
          <UrgeButton key={action} caseId={found.id} />
        ) : (
          <Button
            key={action}
            danger={action === 'cancel'}
            onClick={() => {
              setChosen(action);
            }}
          >
            {texts.actions[action]}
          </Button>
        ),
      )}
      {Dialog !== undefined && (
        <Dialog
          found={found}
          onClose={() => {
            setChosen(undefined);
          }}
        />
      )}
    </>
  );
}

function UrgeButton({ caseId }: { readonly caseId: string }) {
  const texts = useTexts(caseTexts);
  const { message } = App.useApp();
  const urge = useUrge(caseId);
  return (
    <>
      <Button
        loading={urge.isPending}
        onClick={() => {
          urge.mutate(undefined, { onSuccess: ({ urged }) => void message.success(texts.urged(urged)) });
        }}
      >
        {texts.actions.urge}
      </Button>
      <ProblemNote problem={urge.error} />
    </>
  );
}

function RecuseDialog({ found, onClose }: ActionDialogProps) {
  const { actions, dialogs } = useTexts(caseTexts);
  const recuse = useRecuse(found.id);
  return (
    <ReasonDialog
      title={actions.recuse}
      hint={dialogs.recuse}
      sending={recuse}
      onReason={(reason) => {
        recuse.mutate({ reason }, { onSuccess: onClose });
      }}
      onClose={onClose}
    />
  );
}

function CancelDialog({ found, onClose }: ActionDialogProps) {
  const { actions, dialogs } = useTexts(caseTexts);
  const cancel = useCancelCase(found.id);
  return (
    <ReasonDialog
      title={actions.cancel}
      hint={dialogs.cancel}
      sending={cancel}
      danger
      onReason={(reason) => {
        cancel.mutate({ reason }, { onSuccess: onClose });
      }}
      onClose={onClose}
    />
  );
}
