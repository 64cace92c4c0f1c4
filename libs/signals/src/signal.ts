/** One `signalWithStart` to be sent: which workflow to wake, and how to start it where it does not run. */
export interface Signal {
  readonly workflowType: string;
  readonly workflowId: string;
  readonly args: readonly string[];
}

/** The part of a logger that signals need; pino's has it. */
export interface SignalLog {
  warn(fields: object, message: string): void;
}
