import { answerOf, api } from '../../api/client';
import { type CommandHeader } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { type Permission } from '../../session/me';
import { type Incident } from './incident-queries';
import { typedValue, type ValueKind } from './typed-value';

/** What may be done about an incident. */
export const REPAIR_KINDS = ['retry', 'redirect', 'dismiss', 'correct', 'move', 'cancel'] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** What a repair asks for; each kind takes what it needs. */
export interface RepairFields {
  readonly reason: string;
  readonly subscription?: number | undefined;
  readonly path: string;
  readonly valueKind: ValueKind;
  readonly value: string;
  readonly from?: number | undefined;
  readonly to?: string | undefined;
}

export const NO_FIELDS: RepairFields = { reason: '', path: '', valueKind: 'text', value: '' };

interface Sending {
  readonly incident: Incident;
  readonly fields: RepairFields;
  readonly header: CommandHeader;
  readonly preview: 'true' | 'false';
}

interface Repair {
  readonly needs: Permission;
  /** Only for what was not delivered. */
  readonly ofMessages: boolean;
  readonly isComplete: (fields: RepairFields) => boolean;
  readonly send: (sending: Sending) => Promise<Schema<'RepairDto'>>;
}

const incidentParams = ({ incident: { id }, header, preview }: Sending) => ({ path: { id }, header, query: { preview } });
const caseParams = ({ incident: { caseId }, header, preview }: Sending) => ({ path: { id: caseId }, header, query: { preview } });
const hasReason = ({ reason }: RepairFields): boolean => reason.trim() !== '';

/** Each kind of repair: who may, what it asks for, and where it is sent. */
export const REPAIRS: Readonly<Record<RepairKind, Repair>> = {
  retry: {
    needs: 'retry-incident',
    ofMessages: false,
    isComplete: () => true,
    send: (sending) => answerOf(api.POST('/api/incidents/{id}/retry', { params: incidentParams(sending) })),
  },
  redirect: {
    needs: 'resolve-message',
    ofMessages: true,
    isComplete: (fields) => hasReason(fields) && fields.subscription !== undefined,
    send: (sending) => {
      const { reason, subscription = 0 } = sending.fields;
      return answerOf(api.POST('/api/incidents/{id}/redirect', { params: incidentParams(sending), body: { reason, subscription } }));
    },
  },
  dismiss: {
    needs: 'resolve-message',
    ofMessages: true,
    isComplete: hasReason,
    send: (sending) =>
      answerOf(api.POST('/api/incidents/{id}/dismiss', { params: incidentParams(sending), body: { reason: sending.fields.reason } })),
  },
  correct: {
    needs: 'correct-variable',
    ofMessages: false,
    isComplete: (fields) => hasReason(fields) && fields.path.startsWith('/') && typedValue(fields.valueKind, fields.value).ok,
    send: (sending) => {
      const { reason, path, valueKind, value } = sending.fields;
      const typed = typedValue(valueKind, value);
      const body = { reason, path, value: typed.ok ? typed.value : null };
      return answerOf(api.POST('/api/cases/{id}/correct-variable', { params: caseParams(sending), body }));
    },
  },
  move: {
    needs: 'move-token',
    ofMessages: false,
    isComplete: (fields) => hasReason(fields) && fields.from !== undefined && fields.to !== undefined,
    send: (sending) => {
      const { reason, from = 0, to = '' } = sending.fields;
      return answerOf(api.POST('/api/cases/{id}/move-token', { params: caseParams(sending), body: { reason, from, to } }));
    },
  },
  cancel: {
    needs: 'cancel-case',
    ofMessages: false,
    isComplete: hasReason,
    send: (sending) =>
      answerOf(api.POST('/api/cases/{id}/cancel', { params: caseParams(sending), body: { reason: sending.fields.reason } })),
  },
};
