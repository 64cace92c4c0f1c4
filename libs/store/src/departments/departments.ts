export { type DepartmentMessageRow, MESSAGE_STATUSES, type MessageStatus } from './department-message';
export {
  findDepartmentMessage,
  listMessagesOfCase,
  listMessagesOfExport,
  listMessagesTo,
  type MessageKey,
  MESSAGE_TABS,
  type MessageTab,
  type OpenedMessage,
  readDepartmentMessage,
} from './find-department-message';
export { recordRefusedAnswer, type RefusedAnswer } from './record-refused-answer';
export {
  findPartner,
  listPartners,
  notePartnerHeard,
  type Partner,
  PARTNER_CHANNELS,
  type PartnerChannel,
  type PartnerSettings,
  putPartner,
} from './partner';
export {
  addPartnerKey,
  endPartnerKey,
  findPartnerByKey,
  KEY_PURPOSES,
  type KeyPurpose,
  listPartnerKeys,
  listPartnerSecrets,
  type NewPartnerKey,
  type PartnerKey,
  partnerSecret,
} from './partner-keys';
export { DELIVERY_FAILURES, type DeliveryFailure, type DeliveryFailureCode, failureText } from './delivery-failure';
export { countMessagesTo, type MessageCounts } from './count-messages';
export {
  countDeliveries,
  DELIVERY_STATES,
  type DeliveryState,
  listDeliveries,
  listDeliveriesById,
  type PartnerDelivery,
} from './partner-deliveries';
export {
  type DeadParcel,
  findNextParcel,
  listDeadParcels,
  listWaitingPartners,
  markParcelTaken,
  type PartnerParcel,
  pausePartner,
  replayParcel,
  takePartnerParcels,
} from './partner-parcels';
export { EVERY_PROCESS, listSubscriptions, type PartnerSubscription, putSubscriptions } from './partner-subscriptions';
export { alarmSilentPartner, listSilentPartners, type SilenceAlarm, type SilentPartner } from './silent-partners';
export { listOverdueMessages, type OverdueMessage, urgeMessage, type Urging } from './urge-message';
export { type AnswerFileKey, findAnswerFile, keepAnswerFile } from './answer-files';
export {
  countUnexported,
  type ExportKey,
  listExports,
  makeExport,
  type PartnerExport,
  receiveExport,
  takeOutExport,
} from './partner-exports';
export { listPartnerLog, type PartnerLogEntry } from './partner-log';
export { markMessageReceived } from './receive-message';
