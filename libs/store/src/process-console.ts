export { listProcessHeads, type ProcessHead } from './versions/list-process-heads';
export { findVersionFolder, findVersionHead, keepCompanions, type VersionFolder } from './versions/folder-of-version';
export { deleteProcessUploads, findProcessUpload, insertProcessUpload, type ProcessUpload } from './process-uploads/process-upload';
export {
  insertParameterSetting,
  listParameterSettings,
  type ParameterSetting,
  type ParameterSettingView,
} from './parameter-settings/parameter-setting';
export { countOpenByDay } from './parameter-settings/count-open-by-day';
export {
  countOpenOf,
  countRunning,
  listStandingCases,
  type RunningElement,
  type RunningQuery,
  type StandingCase,
} from './running/running-elements';
export {
  deleteScenarioRuns,
  findScenarioRun,
  insertScenarioRun,
  type KeptCoverage,
  listScenarioRuns,
  listWorkingScenarioRuns,
  type OrderedScenarioRun,
  type ScenarioRun,
  type ScenarioRunState,
  type TriedFolder,
} from './scenario-runs/scenario-run';
export {
  beginScenario,
  endScenarioRun,
  keepScenarioResult,
  listScenarioResults,
  type ScenarioResult,
} from './scenario-runs/work-scenario-run';
export { dropLeftScratch, dropScratchStore, openScratchStore } from './scenario-runs/scratch-store';
