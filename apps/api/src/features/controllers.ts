import { ApplicationsController } from './applications/applications.controller';
import { ArchiveController } from './archive/archive.controller';
import { BusinessDayController } from './business-day/business-day.controller';
import { CaseNoticesController } from './case-notices/case-notices.controller';
import { CasesController } from './cases/cases.controller';
import { OfficeCasesController } from './cases/office-cases.controller';
import { CalendarsController } from './calendars/calendars.controller';
import { ClocksController } from './clocks/clocks.controller';
import { DefinitionsController } from './definitions/definitions.controller';
import { ProcessUploadsController } from './deployment/process-uploads.controller';
import { ParametersController } from './parameters/parameters.controller';
import { ReplayController } from './replay/replay.controller';
import { ScenarioRunsController } from './scenarios/scenario-runs.controller';
import { ScenariosController } from './scenarios/scenarios.controller';
import { RunningController } from './running/running.controller';
import { DecisionsController } from './decisions/decisions.controller';
import { DemoClockController } from './demo-clock/demo-clock.controller';
import { DeliveriesController } from './departments/deliveries.controller';
import { DepartmentMessagesController } from './departments/department-messages.controller';
import { PartnerApiController } from './departments/partner-api.controller';
import { PartnerFilesController } from './departments/partner-files.controller';
import { PartnersController } from './departments/partners.controller';
import { DeputiesBelowController } from './deputies/deputies-below.controller';
import { DeputiesController } from './deputies/deputies.controller';
import { DraftsController } from './drafts/drafts.controller';
import { OwnDetailsController } from './applications/own-details.controller';
import { OrganisationChoicesController } from './organisation-choices/organisation-choices.controller';
import { DocumentsController } from './documents/documents.controller';
import { EventsController } from './events/events.controller';
import { FiguresController } from './figures/figures.controller';
import { HealthController } from './health/health.controller';
import { IssuedDocumentsController } from './issued-documents/issued-documents.controller';
import { VerificationController } from './verification/verification.controller';
import { CopiesController } from './inbox/copies.controller';
import { InboxController } from './inbox/inbox.controller';
import { SavedSearchesController } from './inbox/saved-searches.controller';
import { IncidentsController } from './incidents/incidents.controller';
import { MailboxController } from './mailbox/mailbox.controller';
import { AuditController } from './audit/audit.controller';
import { AuthoritiesController } from './authorities/authorities.controller';
import { WindowAuthoritiesController } from './authorities/window-authorities.controller';
import { BatchPapersController } from './batches/batch-papers.controller';
import { BatchesController } from './batches/batches.controller';
import { RecordPlansController } from './records/record-plans.controller';
import { RecordsController } from './records/records.controller';
import { ApplicationFilesController } from './bulk-runs/application-files.controller';
import { BulkRunsController } from './bulk-runs/bulk-runs.controller';
import { MigrationsController } from './migrations/migrations.controller';
import { PanelsController } from './panels/panels.controller';
import { PaymentsController } from './payments/payments.controller';
import { ProcessesController } from './processes/processes.controller';
import { BoardController } from './publicities/board.controller';
import { ObjectionsController } from './publicities/objections.controller';
import { PlacesController } from './publicities/places.controller';
import { ProofsController } from './publicities/proofs.controller';
import { PublicitiesController } from './publicities/publicities.controller';
import { ObjectionAnswerController } from './publicities/objection-answer.controller';
import { PublicityPagesController } from './publicities/publicity-pages.controller';
import { RecusalsController } from './recusals/recusals.controller';
import { RepairsController } from './incidents/repairs.controller';
import { IdentityTagsController } from './rosters/identity-tags.controller';
import { RostersController } from './rosters/rosters.controller';
import { ServiceRatingsController } from './service-ratings/service-ratings.controller';
import { MyPasswordController } from './sign-in/my-password.controller';
import { OrganisationsController } from './organisations/organisations.controller';
import { PeopleController } from './people/people.controller';
import { SignInController } from './sign-in/sign-in.controller';
import { HandOverController } from './tasks/hand-over.controller';
import { BulkTasksController } from './tasks/bulk-tasks.controller';
import { CandidatesController } from './tasks/candidates.controller';
import { TaskDraftsController } from './tasks/task-drafts.controller';
import { TaskHandsController } from './tasks/task-hands.controller';
import { TasksController } from './tasks/tasks.controller';
import { TrackingController } from './tracking/tracking.controller';
import { WorkloadController } from './workload/workload.controller';

/** Every controller of the API. */
export const CONTROLLERS = [
  ApplicationsController,
  ArchiveController,
  AuditController,
  AuthoritiesController,
  WindowAuthoritiesController,
  BulkTasksController,
  CandidatesController,
  BusinessDayController,
  CaseNoticesController,
  CasesController,
  ClocksController,
  CopiesController,
  DefinitionsController,
  ParametersController,
  ProcessUploadsController,
  ReplayController,
  ScenarioRunsController,
  ScenariosController,
  RunningController,
  DecisionsController,
  DemoClockController,
  DepartmentMessagesController,
  DeputiesBelowController,
  DeputiesController,
  DocumentsController,
  DraftsController,
  OwnDetailsController,
  OrganisationChoicesController,
  EventsController,
  HandOverController,
  FiguresController,
  HealthController,
  IdentityTagsController,
  InboxController,
  CalendarsController,
  IncidentsController,
  IssuedDocumentsController,
  MailboxController,
  BatchesController,
  BatchPapersController,
  RecordPlansController,
  RecordsController,
  ApplicationFilesController,
  BulkRunsController,
  MigrationsController,
  PartnerApiController,
  PartnerFilesController,
  PartnersController,
  OfficeCasesController,
  DeliveriesController,
  PanelsController,
  PaymentsController,
  ProcessesController,
  BoardController,
  ObjectionsController,
  PlacesController,
  ProofsController,
  PublicitiesController,
  ObjectionAnswerController,
  PublicityPagesController,
  RecusalsController,
  RepairsController,
  RostersController,
  ServiceRatingsController,
  SavedSearchesController,
  MyPasswordController,
  OrganisationsController,
  PeopleController,
  SignInController,
  TaskDraftsController,
  TaskHandsController,
  TasksController,
  TrackingController,
  VerificationController,
  WorkloadController,
];
