/** The exit statuses; where several apply, the highest. */
export const EXIT = {
  done: 0,
  /** Done, with findings at or above `--fail-on`; of `verify`: faults. */
  findings: 1,
  usage: 2,
  /** Some articles were set aside, the others written. */
  someAside: 3,
  /** Nothing was written: lock held, disk full, refused. Or what was written is not what it should be: nobody can rely on it. */
  nothingWritten: 4,
} as const;

/** The exit status that an error comes to which ends a command. */
export function statusOfError(error: unknown): number {
  return error instanceof Error && error.name === 'UsageError' ? EXIT.usage : EXIT.nothingWritten;
}
