import type { Config, Output } from '../../schemas/config.js';

/** Whether an output is wanted; without a word about it, each is. */
export function wants({ outputs }: Config, output: Output): boolean {
  return outputs?.includes(output) ?? true;
}
