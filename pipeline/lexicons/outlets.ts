import type { CslType } from '../../schemas/index.js';

/** Dailies, wire services, broadcasters and news sites, as their names are printed, without a leading article. */
const newspapers = [
  '21st Century Business Herald', '60 Minutes', 'ABC News', 'AFP', 'Agence France-Presse', 'Al Arabiya', 'Al Jazeera', 'Al-Monitor', 'Ars Technica', 'Associated Press', 'AP', 'AP News', 'Axios', 'BBC', 'BBC News', 'Bloomberg', 'Bloomberg News',
  'Boston Globe', 'Business Insider', 'BuzzFeed News', 'CBC', 'CBC News', 'CBS News', 'CGTN', 'Chicago Tribune', 'China Daily', 'Christian Science Monitor', 'CNBC', 'CNN', 'Conversation', 'C-SPAN', 'Daily Beast', 'Daily Mail', 'Daily Telegraph', 'Dawn', 'Decoder',
  'Deutsche Welle', 'Die Welt', 'DW', 'El Mundo', 'El País', 'Euractiv', 'Euronews', 'Express Tribune', 'Financial Times', 'Fox News', 'France 24', 'Frankfurter Allgemeine Zeitung', 'Global Times', 'Globe and Mail', 'Guardian', 'Haaretz', 'Handelsblatt', 'Hill', 'Hindu', 'Hindustan Times',
  'HuffPost', 'Huffington Post', 'Independent', 'Indian Express', 'Insider', 'Irish Times', 'Jakarta Post', 'Japan Times', 'Jerusalem Post', 'Khaama Press', 'Korea Herald', 'La Repubblica', 'La Vanguardia', 'Le Figaro', 'Le Monde', 'Libération', 'Los Angeles Times', 'Miami Herald', 'Moscow Times',
  'MSNBC', 'NBC', 'NBC News', 'Neue Zürcher Zeitung', 'New York Post', 'New York Times', 'Nikkei', 'Nikkei Asia', 'Nikkei Asian Review', 'NPR', 'PBS NewsHour', "People's Daily", 'People’s Daily', 'Philadelphia Inquirer', 'Politico', 'ProPublica', 'Radio Free Europe', 'Reuters', 'RFE/RL', 'RT', 'San Francisco Chronicle',
  'Seattle Times', 'Sky News', 'South China Morning Post', 'Spiegel Online', 'Straits Times', 'Süddeutsche Zeitung', 'Sydney Morning Herald', 'TASS', 'Taipei Times', 'taz', 'TechCrunch', 'Telegraph', 'Times', 'Times of India', 'Times of Israel', 'TOLOnews', 'Tribune', 'USA Today', 'Verge', 'Vice News', 'Voice of America', 'VOA', 'VOA News',
  'Vox', 'Wall Street Journal', 'Washington Post', 'Washington Times', 'World', 'Xinhua', 'Xinhua News Agency', 'Yahoo News', 'Yicai', 'Yonhap', 'Caixin', 'Omnibus',
];

/** Weeklies, monthlies, trade press and magazines of opinion. */
const magazines = [
  'America', 'American Prospect', 'Atlantic', 'Aviation Week', 'Barron’s', 'Business Week', 'Businessweek', 'China Brief', 'Commentary', 'Construction Briefing', 'Der Spiegel', 'Die Zeit', 'Diplomat', 'East Asia Forum', 'Economist', 'Entertainment Weekly', 'Esquire', 'Fast Company', 'Forbes', 'Foreign Affairs', 'Foreign Policy', 'Fortune',
  'Greater Good Magazine', "Harper's", 'Harper’s Magazine', 'IEEE Spectrum', 'Jacobin', 'Le Monde diplomatique', 'London Review of Books', 'MIT Technology Review', 'Modern Diplomacy', 'Mother Jones', 'Nation', 'National Geographic', 'National Interest', 'National Review', 'New Republic', 'New Scientist', 'New Statesman', 'New York Magazine', 'New York Review of Books', 'New Yorker',
  'Newsweek', 'PharmaBoardroom', 'Popular Mechanics', 'Prospect', 'Quartz', 'Reason', 'Rolling Stone', 'Scientific American', 'Slate', 'Smithsonian', 'Spectator', 'Time', 'TIME', 'Time Magazine', 'Wired', 'WIRED', 'Wire China', 'World Politics Review', 'War on the Rocks',
];

/** Sites where people post. */
const social = ['Facebook', 'Instagram', 'LinkedIn', 'Mastodon', 'Reddit', 'Telegram', 'TikTok', 'Twitter', 'Weibo', 'X', 'Bluesky', 'Threads'];

const fold = (name: string): string => name.toLowerCase().replace(/^(?:the|der|die|das|le|la|el) /, '').replace(/[.,:’']/g, '');

const types: ReadonlyMap<string, CslType> = new Map<string, CslType>([
  ...social.map((name): [string, CslType] => [fold(name), 'post']),
  ...magazines.map((name): [string, CslType] => [fold(name), 'article-magazine']),
  ...newspapers.map((name): [string, CslType] => [fold(name), 'article-newspaper']),
]);

/**
 * What kind of article an outlet prints, for outlets that the world knows.
 *
 * @param name as printed; a leading article and what follows a colon do not matter
 */
export function outletType(name: string): CslType | undefined {
  return types.get(fold(name)) ?? types.get(fold(name.split(/[:(]/)[0] as string).trim());
}
