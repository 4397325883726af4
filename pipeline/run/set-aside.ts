import { ruleOf } from '../../schemas/findings/index.js';
import { Quarantine } from '../../schemas/quarantine.js';
import type { SetAside } from './source.js';

/** Failures of the moment that carry no error number of the file system: memory that ran out. */
const OUT_OF_MEMORY = /allocation failed|out of memory|Invalid string length/i;

/** What an editor reads when an article is set aside. What nobody foresaw is our fault, and says so. */
export function setAside(error: unknown): SetAside {
  if (error instanceof Quarantine) return { rule: error.rule, reason: error.message, span: error.span };
  const { code, syscall, message, stack } = error as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) {
    const reason = `The file could not be read (${code}). Check that it is there, that it is a file, and that it may be read.`;
    return { rule: 'article-unfinished', reason, transient: true };
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || OUT_OF_MEMORY.test(String(message))) return outOfMemory();
  const reason = `${ruleOf('article-failed').summary} (${String(message).split('\n')[0]})`;
  // A defect may lie in anything, so that nobody knows whether it is there next time.
  return { rule: 'article-failed', reason, transient: true, ...(stack !== undefined && { stack }) };
}

/** An article that took longer than it may. @param limit seconds */
export function tookTooLong(limit: number): SetAside {
  const reason = `It took longer than ${limit} ${limit === 1 ? 'second' : 'seconds'}. It is tried again next time; give it longer with --timeout or \`articleTimeout:\`, or split it.`;
  return { rule: 'article-unfinished', reason, transient: true };
}

/** A source that was another one when it was to be converted than when the run was planned. */
export function changedMeanwhile(): SetAside {
  const reason = 'The file changed while it was being read. Run again when nobody writes to it.';
  return { rule: 'article-unfinished', reason, transient: true };
}

function outOfMemory(): SetAside {
  const reason = 'The memory ran out. It is tried again next time; split the article, or run with fewer --jobs.';
  return { rule: 'article-unfinished', reason, transient: true };
}
