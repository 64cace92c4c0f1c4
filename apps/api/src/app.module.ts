import { type DynamicModule, Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { ApplicationsController } from './features/applications/applications.controller';
import { ApplicationsService } from './features/applications/applications.service';
import { ArchiveController } from './features/archive/archive.controller';
import { ArchiveService } from './features/archive/archive.service';
import { CaseNoticesController } from './features/case-notices/case-notices.controller';
import { CasesController } from './features/cases/cases.controller';
import { CasesService } from './features/cases/cases.service';
import { OfficeCasesController } from './features/cases/office-cases.controller';
import { OfficeCasesService } from './features/cases/office-cases.service';
import { UrgeCaseService } from './features/cases/urge-case.service';
import { CalendarsController } from './features/calendars/calendars.controller';
import { CalendarsService } from './features/calendars/calendars.service';
import { MovedDates } from './features/calendars/moved-dates';
import { ClocksController } from './features/clocks/clocks.controller';
import { ClocksService } from './features/clocks/clocks.service';
import { DefinitionsController } from './features/definitions/definitions.controller';
import { DefinitionsService } from './features/definitions/definitions.service';
import { ProcessUploadsController } from './features/deployment/process-uploads.controller';
import { ProcessUploadsService } from './features/deployment/process-uploads.service';
import { ParametersController } from './features/parameters/parameters.controller';
import { ParametersService } from './features/parameters/parameters.service';
import { ReplayController } from './features/replay/replay.controller';
import { ReplayService } from './features/replay/replay.service';
import { RunningController } from './features/running/running.controller';
import { RunningService } from './features/running/running.service';
import { DecisionsController } from './features/decisions/decisions.controller';
import { DecisionsService } from './features/decisions/decisions.service';
import { DemoClockController } from './features/demo-clock/demo-clock.controller';
import { DemoClockService } from './features/demo-clock/demo-clock.service';
import { DeliveriesController } from './features/departments/deliveries.controller';
import { DeliveriesService } from './features/departments/deliveries.service';
import { DepartmentMessagesController } from './features/departments/department-messages.controller';
import { DepartmentMessagesService } from './features/departments/department-messages.service';
import { PartnerApiController } from './features/departments/partner-api.controller';
import { PartnerGuard } from './features/departments/partner-door';
import { PartnerEventsService } from './features/departments/partner-events.service';
import { PartnerFilesController } from './features/departments/partner-files.controller';
import { PartnerFilesService } from './features/departments/partner-files.service';
import { PartnersController } from './features/departments/partners.controller';
import { PartnersService } from './features/departments/partners.service';
import { DeputiesBelowController } from './features/deputies/deputies-below.controller';
import { DeputiesBelowService } from './features/deputies/deputies-below.service';
import { DeputiesController } from './features/deputies/deputies.controller';
import { DeputiesService } from './features/deputies/deputies.service';
import { DraftsController } from './features/drafts/drafts.controller';
import { DraftsService } from './features/drafts/drafts.service';
import { OwnDetailsController } from './features/applications/own-details.controller';
import { OrganisationChoicesController } from './features/organisation-choices/organisation-choices.controller';
import { DocumentsController } from './features/documents/documents.controller';
import { DocumentsService } from './features/documents/documents.service';
import { EventsController } from './features/events/events.controller';
import { FiguresController } from './features/figures/figures.controller';
import { FiguresService } from './features/figures/figures.service';
import { HealthController } from './features/health/health.controller';
import { IssuedDocumentsController } from './features/issued-documents/issued-documents.controller';
import { IssuedDocumentsService } from './features/issued-documents/issued-documents.service';
import { VerificationController } from './features/verification/verification.controller';
import { VerificationService } from './features/verification/verification.service';
import { CopiesController } from './features/inbox/copies.controller';
import { InboxController } from './features/inbox/inbox.controller';
import { InboxChoicesService } from './features/inbox/inbox-choices.service';
import { SavedSearchesController } from './features/inbox/saved-searches.controller';
import { SavedSearchesService } from './features/inbox/saved-searches.service';
import { InboxService } from './features/inbox/inbox.service';
import { IncidentsController } from './features/incidents/incidents.controller';
import { IncidentsService } from './features/incidents/incidents.service';
import { MailboxController } from './features/mailbox/mailbox.controller';
import { AuthoritiesController } from './features/authorities/authorities.controller';
import { AuthoritiesService } from './features/authorities/authorities.service';
import { BatchPapersController } from './features/batches/batch-papers.controller';
import { BatchPapersService } from './features/batches/batch-papers.service';
import { BatchesController } from './features/batches/batches.controller';
import { BatchesService } from './features/batches/batches.service';
import { RecordPlansController } from './features/records/record-plans.controller';
import { RecordsController } from './features/records/records.controller';
import { RecordsService } from './features/records/records.service';
import { ApplicationFilesController } from './features/bulk-runs/application-files.controller';
import { ApplicationFilesService } from './features/bulk-runs/application-files.service';
import { BulkRunsController } from './features/bulk-runs/bulk-runs.controller';
import { BulkRunsService } from './features/bulk-runs/bulk-runs.service';
import { MigrationsController } from './features/migrations/migrations.controller';
import { MigrationsService } from './features/migrations/migrations.service';
import { PanelsController } from './features/panels/panels.controller';
import { PanelsService } from './features/panels/panels.service';
import { PaymentsController } from './features/payments/payments.controller';
import { PaymentsService } from './features/payments/payments.service';
import { ProcessesController } from './features/processes/processes.controller';
import { ProcessesService } from './features/processes/processes.service';
import { BoardController } from './features/publicities/board.controller';
import { BoardService } from './features/publicities/board.service';
import { ObjectionsController } from './features/publicities/objections.controller';
import { ObjectionsService } from './features/publicities/objections.service';
import { StaffObjectionsService } from './features/publicities/staff-objections.service';
import { PlacesController } from './features/publicities/places.controller';
import { PlacesService } from './features/publicities/places.service';
import { ProofsController } from './features/publicities/proofs.controller';
import { ProofsService } from './features/publicities/proofs.service';
import { PublicitiesController } from './features/publicities/publicities.controller';
import { ObjectionAnswerController } from './features/publicities/objection-answer.controller';
import { PublicityPagesController } from './features/publicities/publicity-pages.controller';
import { PublicityPagesService } from './features/publicities/publicity-pages.service';
import { PublicitiesService } from './features/publicities/publicities.service';
import { RecusalsController } from './features/recusals/recusals.controller';
import { RecusalsService } from './features/recusals/recusals.service';
import { RepairsController } from './features/incidents/repairs.controller';
import { RepairsService } from './features/incidents/repairs.service';
import { IdentityTagsController } from './features/rosters/identity-tags.controller';
import { RostersController } from './features/rosters/rosters.controller';
import { RostersService } from './features/rosters/rosters.service';
import { LowRatingsService } from './features/service-ratings/low-ratings.service';
import { ServiceRatingsController } from './features/service-ratings/service-ratings.controller';
import { ServiceRatingsService } from './features/service-ratings/service-ratings.service';
import { MyPasswordController } from './features/sign-in/my-password.controller';
import { OrganisationsController } from './features/organisations/organisations.controller';
import { OrganisationsService } from './features/organisations/organisations.service';
import { PeopleController } from './features/people/people.controller';
import { PeopleService } from './features/people/people.service';
import { SignInController } from './features/sign-in/sign-in.controller';
import { SignInService } from './features/sign-in/sign-in.service';
import { HandOverController } from './features/tasks/hand-over.controller';
import { HandOverService } from './features/tasks/hand-over.service';
import { TaskCommandsService } from './features/tasks/task-commands.service';
import { BulkTasksController } from './features/tasks/bulk-tasks.controller';
import { BulkTasksService } from './features/tasks/bulk-tasks.service';
import { CandidatesController } from './features/tasks/candidates.controller';
import { CandidatesService } from './features/tasks/candidates.service';
import { TaskDraftsController } from './features/tasks/task-drafts.controller';
import { TaskDraftsService } from './features/tasks/task-drafts.service';
import { TaskHandsController } from './features/tasks/task-hands.controller';
import { TaskHandsService } from './features/tasks/task-hands.service';
import { TasksController } from './features/tasks/tasks.controller';
import { TasksService } from './features/tasks/tasks.service';
import { TrackingController } from './features/tracking/tracking.controller';
import { TrackingService } from './features/tracking/tracking.service';
import { LadderService } from './features/workload/ladder.service';
import { WorkloadController } from './features/workload/workload.controller';
import { WorkloadService } from './features/workload/workload.service';
import { PARTS, type Parts } from './parts';

const CONTROLLERS = [
  ApplicationsController,
  ArchiveController,
  AuthoritiesController,
  BulkTasksController,
  CandidatesController,
  CaseNoticesController,
  CasesController,
  ClocksController,
  CopiesController,
  DefinitionsController,
  ParametersController,
  ProcessUploadsController,
  ReplayController,
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

const SERVICES = [
  ApplicationsService,
  ArchiveService,
  AuthoritiesService,
  BulkTasksService,
  CandidatesService,
  CasesService,
  ClocksService,
  UrgeCaseService,
  OfficeCasesService,
  DefinitionsService,
  ParametersService,
  ProcessUploadsService,
  ReplayService,
  RunningService,
  DecisionsService,
  DemoClockService,
  DepartmentMessagesService,
  DeputiesBelowService,
  DeputiesService,
  DocumentsService,
  DraftsService,
  HandOverService,
  InboxChoicesService,
  InboxService,
  SavedSearchesService,
  IssuedDocumentsService,
  BatchesService,
  BatchPapersService,
  RecordsService,
  ApplicationFilesService,
  BulkRunsService,
  MigrationsService,
  PartnerEventsService,
  PartnerGuard,
  PartnerFilesService,
  PartnersService,
  DeliveriesService,
  PanelsService,
  PaymentsService,
  ProcessesService,
  BoardService,
  ObjectionsService,
  StaffObjectionsService,
  PlacesService,
  ProofsService,
  PublicitiesService,
  PublicityPagesService,
  RecusalsService,
  CalendarsService,
  MovedDates,
  IncidentsService,
  RepairsService,
  RostersService,
  LowRatingsService,
  ServiceRatingsService,
  OrganisationsService,
  PeopleService,
  SignInService,
  TaskCommandsService,
  TaskDraftsService,
  TaskHandsService,
  TasksService,
  TrackingService,
  VerificationService,
  LadderService,
  FiguresService,
  WorkloadService,
];

/** Form fields beside the file of an upload: few and short. */
const FIELD_LIMITS = { files: 1, fields: 4, fieldSize: 1_000, fieldNameSize: 100 };

@Module({})
export class AppModule {
  /** All features over these parts; nothing in here is made per request. */
  /** The operations alone, for their documentation. */
  static operations(): DynamicModule {
    return { module: AppModule, controllers: CONTROLLERS, providers: [{ provide: PARTS, useValue: undefined }, ...SERVICES] };
  }

  static over(parts: Parts): DynamicModule {
    const limits = { ...FIELD_LIMITS, fileSize: parts.config.uploadLimitBytes };
    return {
      module: AppModule,
      imports: [MulterModule.register({ limits, defParamCharset: 'utf8' })],
      controllers: CONTROLLERS,
      providers: [{ provide: PARTS, useValue: parts }, ...SERVICES],
    };
  }
}
