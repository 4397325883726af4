/** Whether a number is an ISBN of ten or thirteen digits whose last one checks the others (ISO 2108). */
export function isIsbn(number: string): boolean {
  const digits = number.replace(/[^\dXx]/g, '').toUpperCase();
  if (/^\d{13}$/.test(digits)) return sumOf(digits, (index) => (index % 2 ? 3 : 1)) % 10 === 0;
  return /^\d{9}[\dX]$/.test(digits) && sumOf(digits, (index) => 10 - index) % 11 === 0;
}

function sumOf(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce((sum, digit, index) => sum + weight(index) * (digit === 'X' ? 10 : Number(digit)), 0);
}
