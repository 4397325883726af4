/** With what a thread ends itself in which an article took too long. */
export const TIME_IS_UP = 124;

/** Why files could not be written. An error loses its code on the way from thread to thread, so it is told in words. */
export interface Failure {
  failed: { name: string; message: string; code?: string };
}
