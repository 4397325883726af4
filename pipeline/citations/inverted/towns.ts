import { isPlace } from '../places.js';

/** Countries, and the letters of states, which stand behind a town. */
const COUNTRY =
  /^(?:USA|UK|U\.S\.A\.|U\.K\.|[A-Z]{2}|Germany|France|Spain|Italy|(?:The )?Netherlands|Canada|Australia|England|Scotland|Ireland|Switzerland|Austria|Belgium|Japan|China|India|Brazil|Mexico|Sweden|Norway|Denmark|Finland|Poland|Russia|New Zealand|Deutschland|Schweiz|Österreich|Brasil|México|España)$/;

/** Whether words name a country or a state. */
export function isCountry(text: string): boolean {
  return COUNTRY.test(text);
}

/** Whether two words that a comma parts are a town and what it lies in. */
export function isTownIn(town: string, land: string): boolean {
  return (isPlace(town) && isPlace(`${town}, ${land}`)) || isCountry(land);
}
