/** Titles before a name, which are no part of it. Compared in lower case, without full stops. */
export const honours: ReadonlySet<string> = new Set(
  (
    'dr prof professor associate assistant emeritus mr mrs ms miss mx sir dame lord lady baron baroness rev reverend sister brother father rabbi bishop archbishop cardinal imam ' +
    'senator sen representative rep congressman congresswoman governor gov president chancellor ambassador secretary judge justice alderman alderwoman councilor councillor councilman councilwoman commissioner delegate premier attorney hon honorable honourable sheriff mayor ' +
    'general gen lieutenant lt colonel col captain capt major maj admiral adm sergeant sgt commander ' +
    'herr frau jur med phil ing dipl-ing mag madame mme monsieur maître me doña sra señor señora lic licenciado dra dott dottoressa ministra'
  ).split(' '),
);

/** Degrees and offices behind a name, which are no part of it. Compared without full stops. */
export const degrees: ReadonlySet<string> = new Set(
  'MD PhD DPhil JD LLM LLB LLD MA MSc MBA MPH MPP MPA BA BSc RN DDS DVM DrPH EdD PsyD ScD DSc PharmD CPA CFA PE Esq KC QC SJ OBE MBE CBE KBE FRS MP MEP'.split(
    ' ',
  ),
);
