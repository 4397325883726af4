import type { Sidecar } from '../schemas/config.js';
import { sidecar } from '../schemas/config.js';
import { Quarantine } from '../schemas/quarantine.js';
import { asWritten, WORDS } from './authored.js';
import { plainIssue } from './issues.js';
import { readYaml, YamlError } from './yaml.js';

/**
 * Reads a sidecar.
 *
 * @param text its YAML
 * @param path its path, for messages
 * @throws {Quarantine} `sidecar-invalid`: what a person decided must not be dropped in silence
 */
export function readSidecar(text: string, path: string): Sidecar {
  const fail = (message: string, at: { line: number; column: number }): Quarantine =>
    new Quarantine(
      'sidecar-invalid',
      `The sidecar cannot be read: ${path}:${at.line}:${at.column}: ${ended(message)} Mend it there; until then the article is set aside.`,
    );
  let content: ReturnType<typeof readYaml>;
  try {
    content = readYaml(text.replace(/^\ufeff/, ''), WORDS);
  } catch (error) {
    if (error instanceof YamlError) throw fail(error.message, error.at);
    throw error;
  }
  const checked = sidecar.safeParse(asWritten(content.data));
  if (checked.success) return checked.data;
  const issue = plainIssue(checked.error.issues[0] as (typeof checked.error.issues)[number], sidecar);
  throw fail(issue.sentence, content.placeOf(issue.path, issue.of));
}

/** A message as a sentence: one that ends in a question keeps its mark. */
function ended(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`;
}
