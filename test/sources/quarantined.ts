import { Quarantine } from '../../schemas/quarantine.js';

/** The quarantine that an action throws; fails where it throws none. */
export function quarantined(action: () => unknown): Quarantine {
  try {
    action();
  } catch (error) {
    if (error instanceof Quarantine) return error;
    throw error;
  }
  throw new Error('Expected a quarantine, and there was none');
}
