/** Notes of our own, of the kinds that articles have. */
export const notes = [
  'Nora Field and Ben Ash, “The Tram Comes Back,” The Guardian, March 2, 2018, https://example.org/tram.',
  'See Amir Haddad, “Rails and Rents,” Journal of Urban History 9, no. 1 (May 2019): 14–33, 20; Lin Wu, Salt and Sail (London: Quay Press, 2011), 7.',
  '‘Tides and Tenders’ (Harbour Board, 3 May 2021) <https://harbour.example/tides.pdf> accessed 2 June 2021.',
  'Tomas Reyes. 2007. “Ferry Fares.” In Island Economies, eds. Ana Silva and Jon Park. Boston: Mill Press, 12–40.',
  'Quay Workers v. Port Authority, 12 F. Supp. 345 (S.D. Cal. 1946).',
  'Ibid., 12.',
  'The figures do not count vessels that were laid up over the winter, which the harbour office lists apart.',
];
