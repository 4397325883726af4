/** Words that join the names of parties and stand in lower case within them. */
export const partyWords: ReadonlySet<string> = new Set(
  'of the and & for et al al. ex rel rel. de la le du von van in on re to a an'.split(' '),
);

/** Abbreviations of courts in neutral citations: what follows them is a number of the judgment, not a page. */
export const neutralCourts: ReadonlySet<string> = new Set(
  'UKSC UKHL UKPC UKUT UKFTT EWCA EWHC EWFC EWCOP CSIH CSOH HCJAC NICA IEHC IESC IECA SCC ONCA BCCA FCA FCAFC HCA NSWCA NSWSC VSCA QCA NZSC NZCA NZHC SGCA SGHC HKCFA ZACC ZASCA INSC CanLII ECHR'.split(
    ' ',
  ),
);

/** What shows that words name a court. */
export const courtWords = /\b(?:court|tribunal|cour|gericht|gerichtshof|gerechtshof|rechtbank|commission|high|chamber|circuit|district)\b/i;

/** What is filed in a case, before the name of the case. */
export const caseDocuments =
  /^(?:(?:First |Second |Third )?(?:Amended |Amicus )?(?:Brief|Complaint|Petition|Opinion|Order|Memorandum|Motion|Transcript|Declaration|Affidavit|Indictment|Judgment|Answer|Record|Joint Appendix|Notice|Stipulation|Verdict|Oral Argument)\b[^,;]{0,80},\s){1,2}(?=\p{Lu})/u;
