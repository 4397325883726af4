import { readFileSync } from 'node:fs';
import { articleFolder } from '../../../outputs/directory/article-folder.js';
import { pathWithin } from '../../../outputs/directory/safe-path.js';
import type { Finding } from '../../../schemas/index.js';
import { Refusal } from '../refusal.js';
import type { SetAside } from '../source.js';
import { type ArticleState, stands } from '../state/article-state.js';
import { parsed } from '../state/untrusted.js';

/** What a report says of an article. */
export interface Reported {
  /** Id of the article. */
  article: string;
  /** Path of its source, as people know it. */
  source: string;
  /** All findings of the record that stands, accepted ones among them. */
  findings: readonly Finding[];
  /** Why it is set aside, where it is. */
  aside?: SetAside | undefined;
}

/**
 * What reports say of articles in an output directory, those that have not changed among them. Their records are read one
 * by one, each time this is gone through: only the findings of one article are held.
 *
 * @param nameOf how people know the source of an article
 * @throws {Refusal} where a record cannot be read
 */
export function reportedFrom(out: string, articles: readonly ArticleState[], nameOf: (state: ArticleState) => string): Iterable<Reported> {
  return {
    *[Symbol.iterator]() {
      for (const state of articles) {
        const findings = stands(state) ? findingsOf(out, state.id) : [];
        yield { article: state.id, source: nameOf(state), findings, aside: state.aside };
      }
    },
  };
}

function findingsOf(out: string, id: string): readonly Finding[] {
  const path = pathWithin(out, `${articleFolder(id)}/article.json`);
  const record = readRecord(path) as { findings?: unknown } | undefined;
  if (Array.isArray(record?.findings)) return record.findings as Finding[];
  throw new Refusal(`${path} is gone or damaged, so its findings cannot be reported. Run its source again with --force.`);
}

function readRecord(path: string): object | undefined {
  try {
    return parsed(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
