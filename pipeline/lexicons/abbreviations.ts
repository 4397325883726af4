/** Words whose full stop ends no sentence, in the languages of the lexicons. Compared in lower case, without the stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'fed rec suppl no nos vol vols pp p pg ed eds edn trans inc corp ltd bros co dept chaps bks apps univ assn supp rev stat reg cong rep reps res doc docs art arts amend sec secs ch chap cl para paras fig figs ' +
    'st mr mrs ms dr prof gen gov sen hon jr sr al ca cf esp etc vs v rel sch schs ss ff f fn n nn bk pt pts ser app repr ibid id op loc cit const comm sess subst subcomm u.s u.k e.g i.e ' +
    'nr bd bde sp hrsg hg jg aufl s vgl zit bzw u.a z.b abs anm diss hab ' +
    'núm pág págs coord coords org orgs comp comps coll dir éd trad t ' +
    'janv févr avr juil sept oct nov déc jan feb mar apr jun jul aug sep okt dez mrz ene abr dic fev'
  ).split(' '),
);
