import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { heading, line } from '../table.mjs';
import { folderOf, timedRun, writeArticle } from './command.mjs';

/**
 * What runs of the command line cost: all anew in one thread and in several, and over many articles all anew, with nothing
 * changed, and with one changed.
 *
 * @param {string} work directory for inputs and outputs
 */
export async function measureRuns(work, articles, many) {
  const threads = Math.min(2, availableParallelism());
  const [some, lot, single] = [folderOf(join(work, 'some'), articles), folderOf(join(work, 'many'), many), folderOf(join(work, 'one'), 1)];
  const anew = async (input, jobs) => {
    const out = join(work, 'out');
    rmSync(out, { recursive: true, force: true });
    return timedRun(input, out, ['--jobs', String(jobs)]);
  };
  await anew(single, 1);
  const startUp = await timedRun(single, join(work, 'out'));
  const inOne = await anew(some, 1);
  const inSeveral = await anew(some, threads);
  const full = await anew(lot, threads);
  const unchanged = await timedRun(lot, join(work, 'out'));
  writeArticle(lot, Math.floor(many / 2), many + 1);
  const changed = await timedRun(lot, join(work, 'out'));

  const report = {
    threads,
    startUp: startUp.seconds,
    articles: { count: articles, oneThread: articles / inOne.seconds, perSecond: articles / inSeveral.seconds, memory: inSeveral.memory },
    speedUp: inOne.seconds / inSeveral.seconds,
    many: { count: many, perSecond: many / full.seconds, memory: full.memory, timeRatio: full.seconds / inSeveral.seconds },
    unchanged: { perSecond: many / (unchanged.seconds - startUp.seconds), memory: unchanged.memory },
    oneChanged: { seconds: changed.seconds, shareOfFull: changed.seconds / full.seconds, memory: changed.memory },
  };
  heading('runs of the command line');
  const wide = { width: 62, cell: 14 };
  const mib = ({ memory }) => `${memory.toFixed(0)} MiB`;
  line('nothing to do, one article (start-up)', [`${(1000 * report.startUp).toFixed(0)} ms`, mib(startUp)], wide);
  line(`${articles} articles anew, 1 thread`, [`${report.articles.oneThread.toFixed(0)}/s`, mib(inOne)], wide);
  line(`${articles} articles anew, ${threads} threads`, [`${report.articles.perSecond.toFixed(0)}/s`, mib(inSeveral)], wide);
  line(`${many} articles anew, ${threads} threads`, [`${report.many.perSecond.toFixed(0)}/s`, mib(full)], wide);
  line(`  time, to that for ${articles}`, [`${report.many.timeRatio.toFixed(2)} ×`], wide);
  line(`${many} articles, none changed, start-up subtracted`, [`${report.unchanged.perSecond.toFixed(0)}/s`, mib(unchanged)], wide);
  line(`${many} articles, one changed`, [`${changed.seconds.toFixed(2)} s`, mib(changed)], wide);
  line('  share of the time of a full run', [`${(100 * report.oneChanged.shareOfFull).toFixed(1)} %`], wide);
  return report;
}
