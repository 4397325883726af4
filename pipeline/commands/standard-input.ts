import type { Config } from '../../schemas/index.js';
import { maxBytesOf } from '../../sources/max-bytes.js';

/** The bytes of standard input; where they are more than a source may have, only so many that this shows. */
export async function readStandardInput(config: Config): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytesOf(config)) break;
  }
  return Buffer.concat(chunks);
}

/**
 * The lines of standard input, without their ends. A line ends at LF or CRLF and at nothing else: a note may hold U+2028.
 */
export async function* standardInputLines(): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    lines[0] = rest + (lines[0] as string);
    rest = lines.pop() as string;
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/\r$/, '');
}
