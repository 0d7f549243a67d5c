/** The plural form of a number in Belarusian and Russian: 0 one, 1 few, 2 many (as in CLDR). */
export function pluralForm(value: number): 0 | 1 | 2 {
  const tens = value % 100;
  const ones = value % 10;
  if (ones === 1 && tens !== 11) return 0;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
}
