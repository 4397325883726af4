import { heading, line } from '../table.mjs';
import { judgedCitations } from './judged.mjs';

const CELLS = { width: 34, cell: 15 };
const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
/** What the record calls sure. */
const SURE = 0.9;
/** Sets that were kept apart while rules and weights were made, and hold notes of the kind that confidence is meant for. */
const SETS = ['own-held-out', 'own-rare', 'invented', 'own-tuning', 'notes-dev'];

/** How often a citation is exact, by how sure the record says it is. */
export function measureCalibration(sets) {
  return Object.fromEntries(sets.filter(({ name }) => SETS.includes(name)).map((set) => [set.name, print(set, judgedCitations(set))]));
}

function print({ name, about, apart }, judged) {
  heading(`Confidence against exactness, ${name} (${about}${apart ? '' : '; no proof'})`);
  line('confidence', ['citations', 'exact', 'per cent', '95 % interval'], CELLS);
  const bands = BANDS.slice(0, -1).map((from, index) => {
    const own = judged.filter(({ confidence }) => confidence >= from && confidence < BANDS[index + 1]);
    return { from, ...figuresOf(own) };
  });
  for (const { from, ...figures } of bands) if (figures.citations) line(`from ${from.toFixed(2)}`, cellsOf(figures), CELLS);
  const sure = figuresOf(judged.filter(({ confidence }) => confidence >= SURE));
  const share = judged.length ? sure.citations / judged.length : 0;
  line(`sure (≥ ${SURE}): ${(100 * share).toFixed(1)} % of ${judged.length}`, cellsOf(sure), CELLS);
  return { bands, sure: { ...sure, share } };
}

function figuresOf(own) {
  const exact = own.filter((one) => one.exact).length;
  return { citations: own.length, exact, interval: wilson(exact, own.length) };
}

function cellsOf({ citations, exact, interval: [low, high] }) {
  const percent = citations ? ((100 * exact) / citations).toFixed(1) : '';
  return [citations, exact, percent, citations ? `${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}` : ''];
}

/** The 95 % interval of a share (E. B. Wilson 1927, Probable Inference). */
function wilson(part, whole) {
  if (!whole) return [0, 1];
  const z = 1.96;
  const share = part / whole;
  const middle = share + z ** 2 / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const scale = 1 + z ** 2 / whole;
  return [(middle - spread) / scale, (middle + spread) / scale];
}
