import { citationWords } from '../../lexicons/citations/index.js';
import { organisationWords } from '../../lexicons/organisations.js';
import { places } from '../../lexicons/places.js';
import { publishers } from '../../lexicons/publishers.js';

/** Bits of what lexicons say of a word. */
const LEXICON = { month: 1, place: 2, publisher: 4, organisation: 8, journal: 16, label: 32, proceedings: 64, genre: 128 } as const;

const words = (list: string): string[] => list.split(' ');
/** What lexicons say of words, by the word in lower case. */
export const LEXICON_BITS: ReadonlyMap<string, number> = lexiconBits();

function lexiconBits(): Map<string, number> {
  const bits = new Map<string, number>();
  const add = (list: Iterable<string>, bit: number): void => {
    for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  add(citationWords.months.keys(), LEXICON.month);
  add(citationWords.seasons.keys(), LEXICON.month);
  add([...places].flatMap(words), LEXICON.place);
  add([...publishers].flatMap((name) => name.split(/[ -]/)).filter((word) => word.length > 3), LEXICON.publisher);
  add(words('press verlag publishers publishing books presses éditions edizioni editorial publications wiley sons'), LEXICON.publisher);
  add(organisationWords, LEXICON.organisation);
  add(words('journal j review rev annals ann transactions trans letters lett bulletin bull revue zeitschrift archives acta revista magazine quarterly'), LEXICON.journal);
  add([...citationWords.pages, ...citationWords.volumes, ...citationWords.issues].flatMap(words), LEXICON.label);
  add(words('proceedings proc conference conf symposium symp workshop congress meeting lecture notes'), LEXICON.proceedings);
  add(words('thesis dissertation phd thèse report technical preprint unpublished manuscript master’s'), LEXICON.genre);
  return bits;
} // biome-ignore format: lists of words read best as lines
