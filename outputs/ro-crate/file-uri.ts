/**
 * The relative URI of a file: signs that may not stand in a path are percent-encoded, letters of all scripts stay as they
 * are (RO-Crate 1.2, “Encoding file paths in @ids”; RFC 3987).
 *
 * @param path from the root of the crate, with forward slashes
 */
export function fileUri(path: string): string {
  return path.replace(/[\u0000-\u0020"#%<>?[\\\]^`{|}\u007f-\u00a0\p{Zs}\p{Zl}\p{Zp}\ufffe\uffff]/gu, encodeURIComponent);
}
