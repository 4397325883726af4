import type { CitationForm, CslType, Field, FieldPart, Range, RepairRuleId } from '../../schemas/index.js';

/** A field of a citation before its place in the source is known: ranges index the note's text. */
export type FieldReading = Omit<Field, 'spans' | 'parts'> & { parts?: PartReading[] };
/** A part of a field, likewise. */
type PartReading = Omit<FieldPart, 'spans'>;

/** A change that the normal form makes. */
export interface RepairReading {
  rule: RepairRuleId;
  range: Range;
  before: string;
  after: string;
}

/** A citation as it was read from the text of a note. Ranges index that text. */
export interface CitationReading {
  range: Range;
  form: CitationForm;
  type: CslType | undefined;
  fields: FieldReading[];
  leftover: { raw: string; range: Range }[];
  repairs: RepairReading[];
  locator?: string;
  /** A mark in the place of the first author or editor: those of the citation before are meant. */
  repeatedAuthor?: { raw: string; role: 'author' | 'editor'; range: Range };
  /** Number of the note that a `supra note 5` points to. */
  pointsTo?: string;
  confidence: number;
}
