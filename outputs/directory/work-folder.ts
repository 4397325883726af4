/** Our own folder in an output directory, no part of the hand-off: lock, state, cache, staging. */
export const WORK_FOLDER = '.offprint';
