import type { Dialect } from '../../schemas/config.js';
import type { Column } from '../../schemas/tables.js';

const FORMS: Partial<Record<Column['type'], { form: RegExp; expected: string }>> = {
  integer: { form: /^-?\d+$/, expected: 'a whole number' },
  number: { form: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/, expected: 'a number' },
  boolean: { form: /^(?:true|false)$/, expected: 'true or false' },
};

/** What is wrong with a cell as Table Schema has it; undefined where nothing is. An empty cell is a missing value. */
export function cellFault(cell: string, { type, constraints = {} }: Column, dialect: Dialect): string | undefined {
  const { required, enum: values, pattern, minimum, maximum } = constraints;
  if (cell === '') return required ? 'a value is missing' : undefined;
  if (values && !values.includes(cell)) return `“${cell}” is none of ${values.join(', ')}`;
  if (pattern !== undefined && !wholly(pattern).test(dialect === 'excel' ? cell.replace(/^'/, '') : cell))
    return `“${cell}” does not fit ${pattern}`;
  const simple = FORMS[type];
  if (simple && !simple.form.test(cell)) return `“${cell}” is not ${simple.expected}`;
  if (minimum !== undefined && Number(cell) < minimum) return `${cell} is less than ${minimum}`;
  if (maximum !== undefined && Number(cell) > maximum) return `${cell} is more than ${maximum}`;
  if (type !== 'array' && type !== 'object') return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return value !== null && typeof value === 'object' && Array.isArray(value) === (type === 'array') ? undefined : `it is no JSON ${type}`;
  } catch {
    return 'it is no JSON';
  }
}

const patterns = new Map<string, RegExp>();

/** A pattern of Table Schema as one that fits whole values alone. */
function wholly(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`);
  patterns.set(pattern, known);
  return known;
}
