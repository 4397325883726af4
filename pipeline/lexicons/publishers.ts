/** Publishing houses whose names have no word such as Press in them. Compared in lower case. */
export const publishers: ReadonlySet<string> = new Set(
  (
    'cup|oup|mup|lup|pup|addison-wesley|addison wesley|allen & unwin|allen and unwin|allen lane|alfred a. knopf|allyn & bacon|allyn and bacon|aldine|anchor|ashgate|ballantine|bantam|basil blackwell|beck|c.h. beck|blackwell|bloomsbury|brill|campus|cengage|cengage learning|' +
    'chatham house publishers|chatto & windus|clarendon|collier|crown|de gruyter|diogenes|doubleday|duncker & humblot|dutton|earthscan|edward elgar|elsevier|faber|faber & faber|faber and faber|farrar, straus and giroux|farrar, straus & giroux|flammarion|free press|gallimard|gallmeister|' +
    'harcourt|harcourt brace|harpercollins|harper|harper & row|harper and row|harper perennial|heinemann|henry holt|hill & wang|hill and wang|hodder|hodder & stoughton|holt|holt, rinehart & winston|houghton mifflin|houghton mifflin harcourt|hurst|iuniverse|john benjamins|john wiley|john wiley & sons|john wiley and sons|knopf|' +
    'kluwer|kluwer academic|l’harmattan|lexington|little, brown|little, brown and company|longman|longmans|lynne rienner|macmillan|mcgraw-hill|mcgraw hill|metropolitan|methuen|mifflin|mohr siebeck|murray|nomos|norton|w. w. norton|w.w. norton|orbis|oldenbourg|palgrave|palgrave macmillan|pantheon|payot|pearson|pearson longman|' +
    'penguin|penguin random house|piper|polity|portfolio|praeger|prentice hall|prentice-hall|presses universitaires de france|puf|putnam|random house|reclam|riverhead|routledge|rowman & littlefield|rowman and littlefield|rowohlt|sage|schocken|scribner|scribner’s|secker & warburg|seuil|simon & schuster|simon and schuster|' +
    'springer|springer nature|st. martin’s|suhrkamp|taylor & francis|transaction|ullstein|university microfilms|verso|viking|vintage|vittorio klostermann|wadsworth|wadsworth cengage learning|warner|westdeutscher|wiley|wiley-blackwell|wolters kluwer|zed'
  ).split('|'),
);
