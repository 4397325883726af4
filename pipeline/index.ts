/**
 * The library: the same steps as the command line, one by one.
 *
 * ```ts
 * const record = convert(openSource(bytes, { path: 'article.txt' }));
 * const { text } = toMarkdown(record);
 * ```
 *
 * Whatever sets an article aside is thrown as a {@link Quarantine}, with a rule, a reason and a place.
 *
 * @packageDocumentation
 */

export { verifyBag } from '../outputs/bag/verify-bag.js';
export { type Comparison, compareDeliveries } from '../outputs/diff/compare-deliveries.js';
export { type Delivery, openDelivery } from '../outputs/diff/delivery.js';
export type { Difference } from '../outputs/diff/difference.js';
export type { Compiled, OutputFinding } from '../outputs/finding.js';
export { toJats } from '../outputs/jats/compile.js';
export { validateJats, type XmlFault } from '../outputs/jats/validate.js';
export { type MarkdownOptions, toMarkdown } from '../outputs/markdown/compile.js';
export { accountForText, type Loss } from '../outputs/verify/account-for-text.js';
export type { Fault } from '../outputs/verify/fault.js';
export { type VerifyProgress, verifyDirectory } from '../outputs/verify/verify-directory.js';
export { isRule, rules } from '../schemas/findings/index.js';
export type * from '../schemas/index.js';
export { Quarantine } from '../schemas/quarantine.js';
export { articleRecord } from '../schemas/record.js';
export { repairRules } from '../schemas/repairs.js';
export { TOOL } from '../schemas/tool.js';
export { openSource, type SourceOptions } from '../sources/index.js';
export { article, markdownArticle, stages } from './article.js';
export { type BagOptions, type BagResult, makeBag } from './bag/make-bag.js';
export { type CitedItem, citeNote } from './citations/cite.js';
export { type NoteReading, readNote } from './citations/read-note.js';
export type { CitationReading, FieldReading } from './citations/reading.js';
export { convert } from './convert.js';
export { Refusal } from './run/refusal.js';
export type { Reporter } from './run/report/reporter.js';
export { type RunOptions, type RunResult, run } from './run/run.js';
export type { SetAside, Source } from './run/source.js';
