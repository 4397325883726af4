import { structureWords } from '../../lexicons/structure/index.js';

/** Whether a line heads a section, by its first words: `Introduction`, `Introduction: Two Cities`, `2. Methods`. */
export function headsSection(text: string): boolean {
  const [lead = ''] = text
    .toLowerCase()
    .replace(/^[\d.]{1,6}\s+/, '')
    .split(/\s?[:(–—]/);
  return structureWords.sectionHeadings.has(lead.trim());
}
