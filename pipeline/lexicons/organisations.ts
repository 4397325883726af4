/** Words by which the name of an organisation can be told from that of a person. Compared in lower case. */
export const organisationWords: ReadonlySet<string> = new Set(
  (
    'academy administration agency alliance assembly assn association authority bank board bureau cabinet center centre chamber chambers club coalition college commission ' +
    'committee communities community company confederation conference congress consortium consulate corporation corp council court courts department directorate division economics embassy enterprise ' +
    'exchange federation fellowship firm force foundation forum fund gallup gazette government group groupe holding holdings hospital house inc initiative institut institute institution institutes ' +
    'insurance international journal labs laboratory laboratories league legislatures library limited llc llp ltd gmbh magazine media ministry mission museum nations network news newspaper observatory office ' +
    'organisation organization parliament partners partnership party peace police post press program programme project prospects publishers register reporters republic research reuters school secretariat ' +
    'security senate service services society solutions staff state states statistics studies survey symposium systems team technologies technology times tribunal trust union university university’s watch workers world'
  ).split(' '),
);

/** Particles that belong to a family name. */
export const nameParticles: ReadonlySet<string> = new Set(
  'de del della di da dos das du la le van von der den ter ten zu zur al el bin ibn af av st'.split(' '),
);

/** Suffixes of names. */
export const nameSuffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Words in a title, series or number that make what an organisation issues a report. */
export const reportWords: ReadonlySet<string> = new Set(
  'report reports brief briefs bericht gutachten rapport informe relatório paper papers publication index'.split(' '),
);
