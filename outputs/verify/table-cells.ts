import type { Column } from '../../schemas/tables.js';

const FORMS: Partial<Record<Column['type'], { form: RegExp; expected: string }>> = {
  integer: { form: /^-?\d+$/, expected: 'a whole number' },
  number: { form: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/, expected: 'a number' },
  boolean: { form: /^(?:true|false)$/, expected: 'true or false' },
};

/** What is wrong with a cell as Table Schema has it; undefined where nothing is. An empty cell is a missing value. */
export function cellFault(cell: string, { type, required, enum: values }: Column): string | undefined {
  if (cell === '') return required ? 'a value is missing' : undefined;
  if (values && !values.includes(cell)) return `“${cell}” is none of ${values.join(', ')}`;
  const simple = FORMS[type];
  if (simple) return simple.form.test(cell) ? undefined : `“${cell}” is not ${simple.expected}`;
  if (type !== 'array' && type !== 'object') return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return value !== null && typeof value === 'object' && Array.isArray(value) === (type === 'array') ? undefined : `it is no JSON ${type}`;
  } catch {
    return 'it is no JSON';
  }
}
