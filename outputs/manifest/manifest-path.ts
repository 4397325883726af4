/** A path as manifests have it: percent signs and line ends are percent-encoded (RFC 8493, section 2.1.3). */
export function encodeManifestPath(path: string): string {
  return path.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** The path that a manifest means. Other percent-encodings are part of the name. */
export function decodeManifestPath(path: string): string {
  return path.replace(/%(25|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
