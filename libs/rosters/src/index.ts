export { decideRoster, type DecidedRoster, ROSTER_DECISIONS, type RosterDecision } from './decide-roster';
export { RosterError } from './errors';
export { getRosterKind, type ParsedKind, parseRosterKind } from './kind/parse-roster-kind';
export { type ColumnName, type RosterKind } from './kind/roster-kind';
export { ROW_FAULTS, type RowFault } from './reading/check-row';
export { type FileFault } from './reading/read-roster';
export { receiveRoster, type SentRoster } from './receive-roster';
export { COLUMNS, FATES, faultText, writeRosterReport } from './roster-report';
export { type RosterWork, workRoster } from './work-roster';
