/** `“…,” the Sentinel wrote`, `“…,” as Jane Roe put it`: the quotation is what somebody said, and no title. */
const SPEECH =
  /^(?:(?:the|he|she|they|it|we|I|as)\s)?(?:[\p{L}.’'-]+\s){0,4}(?:wrote|writes|said|says|argued|argues|noted|notes|added|claimed|explained|told|remarked|replied|declared|concluded|concludes|puts?(?:\sit)?|observed|observes|stated|warned|warns|recalled)\b/u;

/** Whether words behind a quotation tell who said it. */
export function isSpeech(text: string): boolean {
  return SPEECH.test(text);
}
