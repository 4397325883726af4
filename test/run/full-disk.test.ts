import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertBuilt, cli } from '../cli/offprint.js';
import { articleText, Site } from './site.js';

const names = Array.from({ length: 8 }, (_, index) => `n${index}`);
/** Sizes of disks in KiB: on none of them there is room for all, and each is full at another moment. */
const TOO_SMALL = [16, 80, 160, 260, 340];

/** A shell that may mount disks of its own, which go with it. */
const OWN_DISKS = ['--user', '--map-root-user', '--mount', 'sh', '-c'];

let site: Site;
beforeEach(() => {
  assertBuilt();
  site = new Site(Object.fromEntries(names.map((name) => [`articles/${name}.txt`, articleText(name)])));
});
afterEach(() => site.dispose());

function onOwnDisk(script: string): { stdout: string; stderr: string } {
  const env = { ...process.env, NODE: process.execPath, CLI: cli };
  const run = 'offprint() { "$NODE" "$CLI" "$@"; }; mkdir -p disk; ';
  return spawnSync('unshare', [...OWN_DISKS, run + script], { cwd: site.root, env, encoding: 'utf8' });
}

/** Whether disks can be mounted here; where not, it says so. */
function canMount(): boolean {
  if (onOwnDisk('mount -t tmpfs -o size=16k none disk && echo yes').stdout === 'yes\n') return true;
  console.warn('No disk can be mounted here (unshare, tmpfs): that a run meets a disk which is really full is not checked.');
  return false;
}

describe('a disk that is really full', () => {
  it('ends the run with status 4, wherever that happens, and the next run with room completes it, to the byte', () => {
    if (!canMount()) return;
    const script = `
      offprint run articles --out whole --fail-on never 2> /dev/null
      mount -t tmpfs -o size=16k none disk
      for size in ${TOO_SMALL.join(' ')}; do
        mount -o remount,size="$size"k disk
        offprint run articles --out disk/out --fail-on never 2>> said
        echo "$size: $?"
      done
      mount -o remount,size=64m disk
      offprint run articles --out disk/out --fail-on never 2> /dev/null
      echo "with room: $?"
      diff -r --exclude=.offprint whole disk/out && ls -A disk/out/.offprint && offprint verify disk/out 2> /dev/null && echo "read back: $?"`;
    const { stdout } = onOwnDisk(script);
    const full = TOO_SMALL.map((size) => `${size}: 4`);
    expect(stdout.trim().split('\n')).toEqual([...full, 'with room: 0', 'cache', 'state.jsonl', 'read back: 0']);
    const said = site.read('said').trim().split('\n');
    expect(said).toHaveLength(TOO_SMALL.length);
    for (const line of said) expect(line).toMatch(/disk\/out cannot be written: the disk is full \(ENOSPC\)/);
  }, 240_000);
});
