/** Words by which the name of an organisation can be told from that of a person. Compared in lower case. */
export const organisationWords: ReadonlySet<string> = new Set(
  (
    'academy administration agency alliance assembly assn association authority bank board bureau cabinet center centre chamber chambers club coalition college commission ' +
    'committee communities community company confederation conference congress consortium consulate corporation corp council court courts department directorate division economics embassy enterprise ' +
    'exchange federation fellowship firm force foundation forum fund gallup gazette government group groupe holding holdings hospital inc initiative institut institute institution institutes ' +
    'inspector insurance international journal labs laboratory laboratories league legislatures library limited llc llp ltd gmbh magazine media ministry mission museum nations network news newspaper observatory office ' +
    'organisation organization parliament partners partnership party peace police post press program programme project prospects publishers register reporters republic research reuters school secretariat ' +
    'security senate service services society solutions staff state states statistics studies survey symposium systems team technologies technology times tribunal trust union university university’s watch workers world ' +
    'adviser advisers alumni archives associates association authorities brigade broadcasting bundesamt bundesbank bundesministerium bundesrat bundesregierung bundestag bundestages bundesbeauftragte bureaus campaign caucus colleges companies comptroller cooperative councils dienste dienst ' +
    'embassies europol fundación fundação fédération gesellschaft guild institutes interpol kommission lab legislature llp ministère ministerium ministerio ministério nato oecd organizations senate stichting stiftung syndicate trustees unicef unesco universidad universidade universität université verband verein verwaltung consulting analytics ventures sciences ' +
    'bibliothèque biblioteca bibliothek bibliotheek musée museo museum université fondation société sociedad sociedade institución instituição dirección direction direcção cour corte confédération confederación académie academia archivo arquivo archivio office oficina ' +
    'agence agencia agência amt assemblée asociación associação banco banque behörde câmara cámara centro chambre comisión comissão comité conseil consejo conselho cour federación federação gemeinde instituto istituto kammer landkreis landtag observatoire observatorio oficina secretaría senado sénat stadt statistik tribunal zentrum ' +
    'aerospace airlines airways automotive aviation biosciences biotech brands capital chemicals communications electric energy entertainment financial foods health healthcare industries instruments logistics materials medical motors networks oil petroleum pharma pharmaceuticals pictures railways robotics semiconductor semiconductors shipping software stores studios telecom therapeutics'
  ).split(' '),
);

/** Words for what an organisation works on, which stand within its name and do not begin one. */
export const subjectWords: ReadonlySet<string> = new Set(
  'economics education enterprise exchange insurance international security services sciences society solutions statistics studies systems technologies technology peace police press research media news state states world workers community communities'.split(
    ' ',
  ),
);

/** Particles that belong to a family name. */
export const nameParticles: ReadonlySet<string> = new Set(
  'de del della di da dos das du la las le los van von der den ter ten zu zur al el bin ibn af av st'.split(' '),
);

/** Suffixes of names. */
export const nameSuffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Words in the names of tables and sets of data. */
export const datasetWords: ReadonlySet<string> = new Set(
  'database databases dataset datasets data statistics tables table comtrade patterns index explorer tool'.split(' '),
);
