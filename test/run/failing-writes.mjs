import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded before a command (`node --import`): from some write on, the disk is full. FAIL_AT says from which; where it is
 * negative, the process dies there instead, as by the power going out.
 */
const at = Number(process.env['FAIL_AT']);
let writes = 0;

/** Counts a step that changes the disk, and does it only while there is room. */
function guarded(name) {
  const act = fs[name];
  fs[name] = (...args) => {
    if (++writes >= Math.abs(at)) {
      if (at < 0) process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC', syscall: name });
    }
    return act(...args);
  };
}

for (const name of ['writeSync', 'renameSync', 'mkdirSync', ...(at < 0 ? ['rmSync', 'rmdirSync'] : [])]) guarded(name);
syncBuiltinESMExports();
