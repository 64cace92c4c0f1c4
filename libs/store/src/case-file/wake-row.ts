/** A wake for the case's workflow, which the sweep looks after from this business instant on. */
export interface WakeRow {
  readonly at: Date;
  /** It is left for nothing but new jobs, and is needless once they are done. */
  readonly jobsOnly: boolean;
  /** Jobs are open: the wake that was left for them stays as early as it is. */
  readonly jobsOpen: boolean;
}
