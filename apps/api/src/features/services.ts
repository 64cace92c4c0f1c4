import { ApplicationsService } from './applications/applications.service';
import { ArchiveService } from './archive/archive.service';
import { CasesService } from './cases/cases.service';
import { OfficeCasesService } from './cases/office-cases.service';
import { UrgeCaseService } from './cases/urge-case.service';
import { CalendarsService } from './calendars/calendars.service';
import { ReplanService } from './calendars/replan.service';
import { MovedDates } from './calendars/moved-dates';
import { ClocksService } from './clocks/clocks.service';
import { DefinitionsService } from './definitions/definitions.service';
import { ScenarioRunsService } from './scenarios/scenario-runs.service';
import { ScenariosService } from './scenarios/scenarios.service';
import { ProcessUploadsService } from './deployment/process-uploads.service';
import { ParametersService } from './parameters/parameters.service';
import { ReplayService } from './replay/replay.service';
import { RunningService } from './running/running.service';
import { DecisionsService } from './decisions/decisions.service';
import { DemoClockService } from './demo-clock/demo-clock.service';
import { DeliveriesService } from './departments/deliveries.service';
import { DepartmentMessagesService } from './departments/department-messages.service';
import { PartnerGuard } from './departments/partner-door';
import { PartnerEventsService } from './departments/partner-events.service';
import { PartnerFilesService } from './departments/partner-files.service';
import { PartnersService } from './departments/partners.service';
import { DeputiesBelowService } from './deputies/deputies-below.service';
import { DeputiesService } from './deputies/deputies.service';
import { DraftsService } from './drafts/drafts.service';
import { DocumentsService } from './documents/documents.service';
import { FiguresService } from './figures/figures.service';
import { IssuedDocumentsService } from './issued-documents/issued-documents.service';
import { VerificationService } from './verification/verification.service';
import { InboxChoicesService } from './inbox/inbox-choices.service';
import { SavedSearchesService } from './inbox/saved-searches.service';
import { InboxService } from './inbox/inbox.service';
import { IncidentsService } from './incidents/incidents.service';
import { AuditService } from './audit/audit.service';
import { AuthoritiesService } from './authorities/authorities.service';
import { WindowAuthoritiesService } from './authorities/window-authorities.service';
import { BatchPapersService } from './batches/batch-papers.service';
import { BatchesService } from './batches/batches.service';
import { RecordsService } from './records/records.service';
import { ApplicationFilesService } from './bulk-runs/application-files.service';
import { BulkRunsService } from './bulk-runs/bulk-runs.service';
import { MigrationsService } from './migrations/migrations.service';
import { PanelsService } from './panels/panels.service';
import { PaymentsService } from './payments/payments.service';
import { ProcessesService } from './processes/processes.service';
import { BoardService } from './publicities/board.service';
import { ObjectionsService } from './publicities/objections.service';
import { StaffObjectionsService } from './publicities/staff-objections.service';
import { PlacesService } from './publicities/places.service';
import { ProofsService } from './publicities/proofs.service';
import { PublicityPagesService } from './publicities/publicity-pages.service';
import { PublicitiesService } from './publicities/publicities.service';
import { RecusalsService } from './recusals/recusals.service';
import { RepairsService } from './incidents/repairs.service';
import { RostersService } from './rosters/rosters.service';
import { LowRatingsService } from './service-ratings/low-ratings.service';
import { ServiceRatingsService } from './service-ratings/service-ratings.service';
import { OrganisationsService } from './organisations/organisations.service';
import { PeopleService } from './people/people.service';
import { SignInService } from './sign-in/sign-in.service';
import { HandOverService } from './tasks/hand-over.service';
import { TaskCommandsService } from './tasks/task-commands.service';
import { BulkTasksService } from './tasks/bulk-tasks.service';
import { CandidatesService } from './tasks/candidates.service';
import { TaskDraftsService } from './tasks/task-drafts.service';
import { TaskHandsService } from './tasks/task-hands.service';
import { TasksService } from './tasks/tasks.service';
import { TrackingService } from './tracking/tracking.service';
import { LadderService } from './workload/ladder.service';
import { WorkloadService } from './workload/workload.service';

/** What stands behind the controllers. */
export const SERVICES = [
  ApplicationsService,
  ArchiveService,
  AuditService,
  AuthoritiesService,
  WindowAuthoritiesService,
  BulkTasksService,
  CandidatesService,
  CasesService,
  ClocksService,
  UrgeCaseService,
  OfficeCasesService,
  DefinitionsService,
  ParametersService,
  ProcessUploadsService,
  ScenarioRunsService,
  ScenariosService,
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
  ReplanService,
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
