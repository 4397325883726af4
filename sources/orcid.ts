/**
 * An ORCID, as people write it, in its plain form.
 *
 * @returns the iD without its address; undefined where its form or its check digit is wrong (ISO 7064, MOD 11-2)
 * @see https://support.orcid.org/hc/en-us/articles/360006897674
 */
export function orcidOf(written: string): string | undefined {
  const id = written.replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '').toUpperCase();
  return /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(id) && id.endsWith(checkDigit(id)) ? id : undefined;
}

function checkDigit(id: string): string {
  const digits = id.replaceAll('-', '').slice(0, -1);
  const sum = [...digits].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const rest = (12 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}
