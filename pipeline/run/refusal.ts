/** Thrown where a run must not or cannot write anything: exit status 4. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
