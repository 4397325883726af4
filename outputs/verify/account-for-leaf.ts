import type { Code, Nodes } from 'mdast';
import { type Account, explain } from './account.js';
import { isQuoteSign } from './markdown-syntax.js';
import { matchWords } from './match-words.js';

type Leaf = Extract<Nodes, { value: string }>;

/**
 * Compares a leaf's value with its slice of the source, fences left out.
 *
 * @param quotes number of block quotes around it
 */
export function accountForLeaf(node: Leaf, start: number, end: number, quotes: number, account: Account): void {
  const isSign = (at: number): boolean => isQuoteSign(account.source, at, quotes);
  switch (node.type) {
    case 'text':
      matchWords(node.value, start, end, account, { decodes: account.markdown, isSign });
      break;
    case 'inlineCode': {
      const [from, to] = account.markdown ? withoutTicks(start, end, account) : [start, end];
      matchWords(node.value, from, to, account, { isSign });
      break;
    }
    case 'code': {
      const [from, to] = account.markdown ? withoutFences(node, start, end, quotes, account) : [start, end];
      matchWords(node.value, from, to, account, { isSign });
      break;
    }
    case 'yaml': {
      const [from, to] = withoutDashes(start, end, account);
      matchWords(node.value, from, to, account);
      break;
    }
    default:
      matchWords(node.value, start, end, account, { isSign });
  }
}

/** Inline code stands between two runs of backticks. Where a label of raw text parts it, each piece has one of them. */
function withoutTicks(start: number, end: number, account: Account): [number, number] {
  const { source } = account;
  let [from, to] = [start, end];
  while (from < to && source[from] === '`') from++;
  while (to > from && source[to - 1] === '`') to--;
  explain(account, start, from);
  explain(account, to, end);
  return [from, to];
}

/** Fenced code stands between two lines of backticks or tildes; the first says its language. The last may be missing. */
function withoutFences({ lang, meta }: Code, start: number, end: number, quotes: number, account: Account): [number, number] {
  const { source } = account;
  const fence = source[start];
  if (fence !== '`' && fence !== '~') return [start, end];
  const firstEnd = lineEnd(source, start, end);
  const isFence = (at: number): boolean => source[at] === fence || isQuoteSign(source, at, quotes);
  let info = start;
  while (info < firstEnd && source[info] === fence) info++;
  explain(account, start, info);
  matchWords((lang ?? '') + (meta ?? ''), info, firstEnd, account, { decodes: true, lenient: true });
  let lastStart = end;
  while (lastStart > firstEnd && source[lastStart - 1] !== '\n' && source[lastStart - 1] !== '\r') lastStart--;
  const closing = source.slice(lastStart, end).replace(/[>\s]+/g, '');
  if (lastStart <= firstEnd || closing.length < 3 || closing !== (fence as string).repeat(closing.length)) return [firstEnd, end];
  for (let at = lastStart; at < end; at++) if (isFence(at)) explain(account, at, at + 1);
  return [firstEnd, lastStart];
}

/** Front matter stands between two lines of dashes; the first may say that it is YAML. */
function withoutDashes(start: number, end: number, account: Account): [number, number] {
  const { source } = account;
  const opening = /^---[\t ]*(?:ya?ml[\t ]*)?$/i;
  const firstEnd = lineEnd(source, start, end);
  const lastStart = Math.max(firstEnd, end - 3);
  if (!opening.test(source.slice(start, firstEnd)) || source.slice(lastStart, end) !== '---') return [start, end];
  explain(account, start, firstEnd);
  explain(account, lastStart, end);
  return [firstEnd, lastStart];
}

function lineEnd(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && source[at] !== '\n' && source[at] !== '\r') at++;
  return at;
}
