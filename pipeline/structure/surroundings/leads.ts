/** How the first words of a passage agree with a list of leads. */
export interface Lead {
  lead: string;
  /** Whether the passage is nothing but the lead, or a sign parts the lead from the rest: `Share:`, `Support us!`. */
  bounded: boolean;
  /** Whether nothing but a sign follows: the lead heads what stands below. */
  alone: boolean;
  /** How telling the lead is: its words; scripts without spaces count by characters. */
  weight: number;
}

const HAN = /\p{Script=Han}/u;
const BOUND = /^\s?[:：.!?！？|·•–—…]/u;

/** Finds the longest lead that a passage begins with. @param lower the passage, folded and in lower case */
export function leadOf(lower: string, leads: readonly string[]): Lead | undefined {
  let found: string | undefined;
  for (const lead of leads) if (lower.startsWith(lead) && lead.length > (found?.length ?? 0) && endsAtWord(lower, lead)) found = lead;
  if (found === undefined) return undefined;
  const rest = lower.slice(found.length);
  const alone = /^[\s:：.!?！？…→»›>]*$/u.test(rest);
  const bounded = alone || /[:：]$/u.test(found) || BOUND.test(rest);
  const weight = HAN.test(found) ? Math.ceil(found.length / 2) + 1 : found.split(/\s/u).length;
  return { lead: found, bounded, alone, weight };
}

function endsAtWord(lower: string, lead: string): boolean {
  if (HAN.test(lead) || !/[\p{L}\p{N}]$/u.test(lead)) return true;
  return !/^[\p{L}\p{N}]/u.test(lower.slice(lead.length, lead.length + 2));
}
