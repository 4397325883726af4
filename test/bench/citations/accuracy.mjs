import { heading, line } from '../table.mjs';
import { answersTo, scored } from './scorer.mjs';

const COLUMNS = ['items', 'micro-F1', 'exact', 'core', 'type', 'same count'];
const CELLS = { width: 58, cell: 11 };

/** How well fields, types and the borders of citations are read: one line a set, and for each kind where a set has kinds. */
export function measureAccuracy(sets) {
  if (!sets.length) return {};
  heading('Accuracy in per cent: fields (micro-F1), whole citations (exact; core: title, source, author, date, URL), types');
  line('', COLUMNS, CELLS);
  return Object.fromEntries(
    sets.map((set) => {
      answersTo(set);
      const figures = scored(set);
      line(`${set.name}: ${set.about}`, cellsOf(figures), CELLS);
      for (const [kind, own] of Object.entries(figures.by ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
        if (own.items) line(`    ${kind}`, cellsOf(own), CELLS);
      return [set.name, figures];
    }),
  );
}

function cellsOf({ items, micro, exact, core, type, segmentation }) {
  const ci = micro.ci ? ` ±${percent((micro.ci[1] - micro.ci[0]) / 2)}` : '';
  const of = (share) => (share === null || share === undefined ? '' : percent(share));
  return [items, `${percent(micro.F1)}${ci}`, percent(exact), percent(core), of(type), of(segmentation)];
}

function percent(share) {
  return (100 * share).toFixed(1);
}
