/** Thrown where a command or a configuration asks for something that cannot be done: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
