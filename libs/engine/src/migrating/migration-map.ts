/**
 * Which element, and which clock, of one version goes on as which one of another, by their ids; null says that no case may stand there. What it
 * does not name goes on under its own id.
 */
export interface MigrationMap {
  readonly nodes?: Readonly<Record<string, string | null>>;
  readonly clocks?: Readonly<Record<string, string | null>>;
}
