import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

/** Path of the built command line. */
export const cli = fileURLToPath(new URL('../../dist/pipeline/cli.js', import.meta.url));

/** What a command wrote, and its exit status. */
export interface Outcome {
  stdout: string;
  stderr: string;
  status: number | null;
}

/** What a command is run with. */
export interface Surroundings {
  cwd: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
}

/** Throws, with what to do, where there is no fresh build to test. */
export function assertBuilt(): void {
  const fault = inject('buildFault');
  if (fault) throw new Error(fault);
  if (!existsSync(cli)) throw new Error('dist/ is missing. Run `npm run build`.');
}

/** Runs the built command line. */
export function offprint(args: readonly string[], { cwd, input = '', env = {} }: Surroundings): Outcome {
  assertBuilt();
  return outcomeOf(process.execPath, [cli, ...args], { cwd, input, env });
}

/** Runs a line of a shell in which `offprint` is the built command line. */
export function shell(line: string, { cwd, input = '', env = {} }: Surroundings): Outcome {
  assertBuilt();
  const script = `offprint() { "$NODE" "$CLI" "$@"; }\n${line}`;
  return outcomeOf('sh', ['-c', script], { cwd, input, env: { NODE: process.execPath, CLI: cli, ...env } });
}

function outcomeOf(command: string, args: readonly string[], { cwd, input, env }: Required<Surroundings>): Outcome {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  return { stdout, stderr, status };
}
