import type {} from './article-data.js';
import type {} from './tree.js';

export type { ArticleData } from './article-data.js';
export type { Config, Encoding, Output, Sidecar } from './config.js';
export type { CslDate, CslItem, CslName, CslType, CslVariable } from './csl.js';
export type { Rule, RuleExample, RuleId } from './findings/index.js';
export type { ArticleType, Contributor, Copyright, Funding, Metadata, MetadataField, Origin, PartialMetadata } from './metadata.js';
export type * from './record.js';
export type { RepairRule, RepairRuleId } from './repairs.js';
export type { RunArticle, RunRecord } from './run.js';
export type { Point, Range, Span } from './span.js';
export type { BlockData, MarkerData, NoteData, Part } from './tree.js';
