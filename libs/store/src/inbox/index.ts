export { type InboxFilter, type InboxKey, type InboxOrder, type InboxQuery, type InboxReading, type InboxTab } from './inbox-query';
export {
  deleteSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  renameSavedSearch,
  type SavedSearch,
  type SavedSearchView,
  type Team,
} from './saved-search';
export { listInboxTasks } from './list-inbox-tasks';
export { listTaskBatches } from './list-task-batches';
export { listInbox, type InboxPage, type InboxRow, type TaskView } from './list-inbox';
export { countInbox, type InboxCounts } from './count-inbox';
