/** Words whose full stop ends no sentence, in the languages of the lexicons. Compared in lower case, without the stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'fed rec suppl no nos vol vols pp p pg ed eds edn trans inc corp ltd bros co dept chaps bks apps univ assn supp rev stat reg cong rep reps res doc docs art arts amend sec secs ch chap cl para paras fig figs ' +
    'st mr mrs ms dr prof gen gov sen hon jr sr al ca cf esp etc vs v rel sch schs ss ff f fn n nn bk pt pts ser app repr ibid id op loc cit const comm sess subst subcomm u.s u.k e.g i.e ' +
    'nr bd bde sp hrsg hg jg aufl s vgl zit bzw u.a z.b abs anm diss hab ' +
    'núm pág págs coord coords org orgs comp comps coll dir éd trad t ' +
    // Names of parties and reporters: Bluebook, tables 6 and 10.
    'nat’l int’l ass’n comm’n dep’t gov’t fed’n eng’g env’t sec’y ctr dist indep indus mfg ry transp educ lab rels bd mut cnty twp envtl distrib hosp elec rptr ' +
    'ala ariz ark cal colo conn fla ga haw kan ky mich minn mont neb nev okla tenn tex vt wis wyo ' +
    'janv févr avr juil sept oct nov déc jan feb mar apr jun jul aug sep okt dez mrz ene abr dic fev'
  ).split(' '),
);
