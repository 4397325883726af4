import type { AuthoredMetadata } from '../schemas/config.js';
import type { Copyright } from '../schemas/index.js';
import { foldWhiteSpace } from '../schemas/white-space.js';

/** `© 2021 Harbour Institute`, `Copyright (c) 2019–2021 by Ada Brook. All rights reserved.` */
const LINE = /^((?:(?:copyright|©|\(c\)) ?)*)(\d{4})(?: ?[-–,] ?\d{4})*,? (?:by )?(.+)$/i;

/**
 * Year and holder of a copyright, and the line that says so. Of several years the first counts.
 *
 * @param problems what cannot be read becomes a sentence there; the line itself is kept
 */
export function copyrightOf(authored: AuthoredMetadata['copyright'], problems: string[]): Copyright | undefined {
  if (authored === undefined) return undefined;
  const { year, holder, statement } = typeof authored === 'string' ? readLine(foldWhiteSpace(authored)) : authored;
  const copyright = {
    ...(statement && { statement: foldWhiteSpace(statement) }),
    ...(year !== undefined && /^\d{4}$/.test(String(year)) && { year: String(year) }),
    ...(holder && { holder: foldWhiteSpace(holder) }),
  };
  if (!copyright.year || !copyright.holder) {
    problems.push(
      '`copyright` has no year and holder that can be told apart. Write it as `© 2021 Harbour Institute`; what was read is kept',
    );
  }
  return Object.keys(copyright).length ? copyright : undefined;
}

function readLine(line: string): Copyright {
  const match = LINE.exec(line);
  if (!match) return { statement: line };
  const [, sign, year = '', rest = ''] = match;
  const holder = rest.replace(/[.,;]? ?all rights reserved\.?$/i, '');
  return { ...(sign && { statement: line }), year, holder };
}
