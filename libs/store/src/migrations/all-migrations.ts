import { ApplicationDrafts1700000000093 } from './1700000000093-application-drafts';
import { FigureIndexes1700000000124 } from './1700000000124-figure-indexes';
import { StartedByDay1700000000126 } from './1700000000126-started-by-day';
import { CountedByIndex1700000000127 } from './1700000000127-counted-by-index';
import { ReplanRuns1700000000115 } from './1700000000115-replan-runs';
import { SignaturePlaces1700000000110 } from './1700000000110-signature-places';
import { OfferPlaces1700000000113 } from './1700000000113-offer-places';
import { ScenarioRuns1700000000111 } from './1700000000111-scenario-runs';
import { Cases1700000000002 } from './1700000000002-cases';
import { People1700000000001 } from './1700000000001-people';
import { ReadEntries1700000000003 } from './1700000000003-read-entries';
import { TaskVerbs1700000000004 } from './1700000000004-task-verbs';
import { Calendars1700000000005 } from './1700000000005-calendars';
import { CaseLinks1700000000006 } from './1700000000006-case-links';
import { ManyHands1700000000007 } from './1700000000007-many-hands';
import { Clocks1700000000008 } from './1700000000008-clocks';
import { Recusals1700000000009 } from './1700000000009-recusals';
import { Versions1700000000010 } from './1700000000010-versions';
import { Conversations1700000000013 } from './1700000000013-conversations';
import { IssuedDocuments1700000000014 } from './1700000000014-issued-documents';
import { Records1700000000015 } from './1700000000015-records';
import { Rosters1700000000018 } from './1700000000018-rosters';
import { PaymentsAndAccounts1700000000019 } from './1700000000019-payments-and-accounts';
import { Publicities1700000000017 } from './1700000000017-publicities';
import { ServiceRatings1700000000021 } from './1700000000021-service-ratings';
import { BulkRuns1700000000020 } from './1700000000020-bulk-runs';
import { ApplicantOrganisations1700000000024 } from './1700000000024-applicant-organisations';
import { Departments1700000000016 } from './1700000000016-departments';
import { SigningJobs1700000000034 } from './1700000000034-signing-jobs';
import { PublicityEvidence1700000000037 } from './1700000000037-publicity-evidence';
import { RecordLists1700000000035 } from './1700000000035-record-lists';
import { Operations1700000000096 } from './1700000000096-operations';
import { PartnerFiles1700000000036 } from './1700000000036-partner-files';
import { PartnerSubscriptions1700000000047 } from './1700000000047-partner-subscriptions';
import { ReleasedBookings1700000000039 } from './1700000000039-released-bookings';
import { Reexaminations1700000000042 } from './1700000000042-reexaminations';
import { PaymentLists1700000000044 } from './1700000000044-payment-lists';
import { NoticeFates1700000000048 } from './1700000000048-notice-fates';
import { BookedAnew1700000000064 } from './1700000000064-booked-anew';
import { WakesInBulk1700000000043 } from './1700000000043-wakes-in-bulk';
import { PublicityProofs1700000000066 } from './1700000000066-publicity-proofs';
import { ObjectionDocuments1700000000046 } from './1700000000046-objection-documents';
import { Authorities1700000000068 } from './1700000000068-authorities';
import { Administration1700000000109 } from './1700000000109-administration';
import { InboxFilters1700000000089 } from './1700000000089-inbox-filters';
import { TaskDrafts1700000000090 } from './1700000000090-task-drafts';
import { TrackingTries1700000000088 } from './1700000000088-tracking-tries';
import { OfficeCases1700000000091 } from './1700000000091-office-cases';
import { OpenCasesOfParties1700000000094 } from './1700000000094-open-cases-of-parties';
import { ProcessConsole1700000000095 } from './1700000000095-process-console';

/** Every migration; TypeORM runs those that a database has not seen in the order of their numbers. */
export const MIGRATIONS = [
  People1700000000001,
  Cases1700000000002,
  ReadEntries1700000000003,
  TaskVerbs1700000000004,
  Calendars1700000000005,
  CaseLinks1700000000006,
  ManyHands1700000000007,
  Clocks1700000000008,
  Recusals1700000000009,
  Versions1700000000010,
  Conversations1700000000013,
  IssuedDocuments1700000000014,
  Records1700000000015,
  Rosters1700000000018,
  PaymentsAndAccounts1700000000019,
  Publicities1700000000017,
  BulkRuns1700000000020,
  ServiceRatings1700000000021,
  ApplicantOrganisations1700000000024,
  Departments1700000000016,
  SigningJobs1700000000034,
  PublicityEvidence1700000000037,
  RecordLists1700000000035,
  PartnerFiles1700000000036,
  Operations1700000000096,
  ReleasedBookings1700000000039,
  Reexaminations1700000000042,
  PaymentLists1700000000044,
  PartnerSubscriptions1700000000047,
  NoticeFates1700000000048,
  BookedAnew1700000000064,
  WakesInBulk1700000000043,
  ObjectionDocuments1700000000046,
  Authorities1700000000068,
  TrackingTries1700000000088,
  PublicityProofs1700000000066,
  InboxFilters1700000000089,
  OfficeCases1700000000091,
  OpenCasesOfParties1700000000094,
  ApplicationDrafts1700000000093,
  Administration1700000000109,
  ProcessConsole1700000000095,
  TaskDrafts1700000000090,
  SignaturePlaces1700000000110,
  ScenarioRuns1700000000111,
  OfferPlaces1700000000113,
  ReplanRuns1700000000115,
  FigureIndexes1700000000124,
  StartedByDay1700000000126,
  CountedByIndex1700000000127,
] as const;
