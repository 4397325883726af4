import type { VFile } from 'vfile';
import { numberOf } from '../labels.js';
import type { Convention, Evidence } from './detect-convention.js';
import type { LabelledLine, LineStart } from './labelled-lines.js';

/** A number as a scanner may have misread it, with the brackets of its form. */
const MISREAD = /[[(]?([\dlIiOoSBZ|]{1,4})(?:[\])]\.?|[.)])(?=[ \t\u00a0])/y;
const MEANT: Readonly<Record<string, string>> = { l: '1', I: '1', i: '1', '|': '1', O: '0', o: '0', S: '5', B: '8', Z: '2' };

/**
 * Adds the notes whose number a scanner has misread: where a number is missing between two notes, a line between them
 * may begin with what looks like it (`l2` for 12). Each is a repair.
 */
export function withMisreadLabels(convention: Convention, { starts, reading }: Evidence, file: VFile): Convention {
  const { lines: index, repairs } = file.data.article!;
  const lists = convention.lists.map((list) => {
    const lines: LabelledLine[] = [];
    let start = 0;
    list.lines.forEach((line, at) => {
      lines.push(line);
      const next = list.lines[at + 1];
      let wanted = gapAfter(line, next);
      if (wanted === undefined) return;
      const limit = next?.start ?? Number.MAX_SAFE_INTEGER;
      while (start < starts.length && (starts[start] as LineStart).offset <= line.start) start++;
      for (; start < starts.length && (starts[start] as LineStart).offset < limit; start++) {
        const found = misreadAt(starts[start] as LineStart, wanted, reading);
        // Behind the last note nothing but the next one may stand.
        if (!found && next === undefined) break;
        if (!found) continue;
        lines.push(found);
        const before = found.raw.trim();
        const span = index.spanOf(found.start, found.start + before.length);
        repairs.push({ rule: 'ocr-label', layer: 'text', span, before, after: before.replace(/[\dlIiOoSBZ|]+/, found.label) });
        wanted++;
      }
    });
    return { ...list, lines };
  });
  return { ...convention, lists };
}

/** The first number that is missing between two notes, or the one behind the last. */
function gapAfter(line: LabelledLine, next: LabelledLine | undefined): number | undefined {
  const [number, following] = [numberOf(line.label), next && numberOf(next.label)];
  if (!/^\d/.test(line.label) || number === undefined || (following !== undefined && following <= number + 1)) return undefined;
  return number + 1;
}

function misreadAt(
  { child, offset, leads }: LineStart,
  wanted: number,
  { source, text, indexAt, endAt }: Evidence['reading'],
): LabelledLine | undefined {
  const from = indexAt(offset);
  MISREAD.lastIndex = from;
  const match = MISREAD.exec(text);
  if (!match?.[1] || Number(match[1].replace(/\D/g, (sign) => MEANT[sign] ?? sign)) !== wanted || /^\d+$/.test(match[1])) return undefined;
  const textStart = endAt(from + match[0].length);
  return { child, label: String(wanted), raw: source.slice(offset, textStart), start: offset, textStart, leads };
}
