/** Where preprints are put up. Compared in lower case. */
export const preprintServers: ReadonlySet<string> = new Set(
  'arxiv|arxiv.org|ssrn|medrxiv|biorxiv|socarxiv|psyarxiv|edarxiv|chemrxiv|techrxiv|osf preprints|research square|preprints.org'.split('|'),
);

/** Addresses under which nothing but tables and series lies. */
export const dataHosts =
  /^https?:\/\/(?:fred\.stlouisfed\.org\/series|data\.worldbank\.org|databank\.worldbank\.org|comtradeplus\.un\.org|data\.census\.gov|data\.bls\.gov|dataweb\.usitc\.gov|stats\.oecd\.org|data\.oecd\.org|data\.imf\.org|ec\.europa\.eu\/eurostat\/databrowser|www\.fao\.org\/faostat|ilostat\.ilo\.org|unctadstat\.unctad\.org|data\.gov|apps\.bea\.gov\/itable)/i;

/** What holds nothing but data. Compared in lower case. */
export const dataRepositories: ReadonlySet<string> = new Set(
  (
    'fred|fred economic data|harvard dataverse|dataverse|dryad|dryad digital repository|icpsr|ipums|ipums usa|uk data archive|uk data service|gesis data archive|pangaea|' +
    'world bank open data|world bank databank|databank|un comtrade|comtrade|undata|un data|oecd.stat|oecd data|oecd data explorer|faostat|ilostat|unctadstat|ceic data|ceic|' +
    'world development indicators|international financial statistics|penn world table|data.gov|trade map'
  ).split('|'),
);
