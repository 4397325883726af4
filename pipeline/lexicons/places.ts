/** Places where books and reports are published, as imprints print them. Compared in lower case. */
export const places: ReadonlySet<string> = new Set(
  (
    'aldershot|amherst|amsterdam|ann arbor|ankara|antwerp|arlington|armonk|athens|atlanta|austin|baltimore|bangkok|barcelona|basel|basingstoke|baton rouge|beijing|beirut|bergen|berkeley|berlin|bern|bielefeld|bloomington|bogotá|bologna|bonn|' +
    'boston|boulder|brasília|bristol|brussels|bruxelles|bucharest|budapest|buenos aires|burlington|cairo|calcutta|calgary|cambridge|canberra|cape town|carbondale|caracas|chapel hill|charlottesville|cheltenham|chicago|chichester|cincinnati|cleveland|college station|cologne|columbia|columbus|' +
    'copenhagen|coral gables|dakar|dallas|darmstadt|delhi|denver|detroit|dordrecht|dublin|durham|düsseldorf|edinburgh|englewood cliffs|essex|evanston|farnham|firenze|florence|frankfurt|frankfurt am main|frankfurt a. m.|freiburg|garden city|geneva|genève|glasgow|glencoe|göttingen|gothenburg|grand rapids|graz|' +
    'guildford|hamburg|hanoi|harlow|harmondsworth|harrisburg|hartford|hassocks|heidelberg|helsinki|hillsdale|hoboken|homewood|hong kong|honolulu|houston|houndmills|hove|indianapolis|islamabad|istanbul|ithaca|jakarta|jefferson|jena|jerusalem|johannesburg|kabul|kansas city|karachi|kathmandu|kiel|köln|konstanz|krakow|kuala lumpur|kyiv|kyoto|' +
    'la salle|lahore|lanham|lawrence|leicester|leiden|leipzig|leuven|lexington|lima|lincoln|lisboa|lisbon|liverpool|ljubljana|london|londres|los altos|los angeles|louisville|louvain|louvain la neuve|lund|luxembourg|lyon|madison|madrid|mainz|malden|manchester|marburg|maryknoll|melbourne|memphis|menlo park|mexico city|méxico|miami|' +
    'milan|milano|milwaukee|minneapolis|monterey|montréal|montreal|moscow|mumbai|munich|münchen|münster|nairobi|nashville|new brunswick|new delhi|new haven|new orleans|new york|newark|newbury park|newton|norman|northampton|notre dame|nottingham|nürnberg|oakland|opladen|orlando|oslo|ottawa|oxford|oxon|' +
    'palo alto|paris|philadelphia|philadelphie|phoenix|pittsburgh|port chester|portland|porto|prague|praha|pretoria|princeton|providence|reading|reinbek|reykjavik|richmond|riga|rio de janeiro|roma|rome|rotterdam|sacramento|salt lake city|salzburg|san diego|san francisco|san jose|santa barbara|santa monica|santiago|são paulo|sarajevo|seattle|' +
    'seoul|shanghai|singapore|sofia|stanford|stockholm|stuttgart|surrey|sydney|syracuse|taipei|tallinn|tbilisi|tehran|tel aviv|the hague|thousand oaks|tokyo|toronto|torino|totowa|trondheim|tübingen|tucson|tunis|tuscaloosa|university park|upper saddle river|uppsala|urbana|utrecht|vancouver|venezia|vienna|vilnius|' +
    'baden-baden|bad homburg|bremen|den haag|dortmund|essen|frankfurt/m.|frankfurt a.m.|hannover|innsbruck|königstein|kronberg|linz|meisenheim|neuwied|potsdam|reinbek bei hamburg|saarbrücken|schwerin|sankt augustin|siegen|st. gallen|trier|ulm|weimar|weinheim|würzburg|' +
    'valdivia|panamá|coimbra|cham|braga|salamanca|valencia|sevilla|granada|zaragoza|bilbao|pamplona|lima|quito|guayaquil|medellín|cali|valparaíso|montevideo|asunción|la paz|la habana|caracas|guadalajara|monterrey|puebla|curitiba|porto alegre|recife|salvador|belo horizonte|campinas|niterói|toulouse|bordeaux|grenoble|marseille|nantes|rennes|strasbourg|lille|montpellier|aix-en-provence|lausanne|fribourg|bruges|gent|ghent|antwerpen|amsterdam|bremen|dresden|erfurt|essen|frankfurt a. m|halle|hannover|karlsruhe|kassel|mannheim|osnabrück|paderborn|regensburg|rostock|saarbrücken|siegen|trier|weimar|würzburg|baden-baden|innsbruck|linz|st. gallen|luzern|leeds|cardiff|exeter|sheffield|birmingham|swansea|belfast|aberdeen|st andrews|lincoln|norwich|brighton|southampton|coventry|nashua|waltham|warsaw|warszawa|washington|washington dc|washington, dc|washington, d.c.|washington d.c.|wellington|westport|wien|wiesbaden|winnipeg|zagreb|zürich|zurich'
  ).split('|'),
);

/** What follows a place: states, provinces and countries, in the forms that imprints use. Compared as printed. */
export const regions: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC D.C. UK USA U.S. U.K. ON BC QC AB NSW VIC ACT ' +
    'Calif. Mass. Conn. Ill. Mich. Minn. Penn. Pa. Va. Wash. Md. N.J. N.Y. N.C. Colo. Tex. Tenn. Wis. Fla. Ga. Ind. Ore. Cal. Mo. Ky. La. Ariz. England Germany France Switzerland Netherlands Canada Australia Italy Spain Belgium Austria Ireland Scotland Wales Japan China India Israel Kenya Norway Sweden Denmark Finland Poland Portugal Greece Turkey Brazil Mexico Ontario Quebec Alberta Manitoba Saskatchewan Ont. Que. Alta. B.C. D.C ' +
    'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming'
  )
    .split(' ')
    .concat(
      'New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Rhode Island|South Carolina|South Dakota|West Virginia|British Columbia|Nova Scotia|New Zealand|South Africa|United Kingdom|United States|The Netherlands|New South Wales'.split(
        '|',
      ),
    ),
);
