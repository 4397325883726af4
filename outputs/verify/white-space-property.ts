const WHITE_SPACE = /\p{White_Space}/u;

/** Whether a UTF-16 unit has Unicode's property White_Space, as the engine's own tables know it. */
export function isWhiteSpace(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 127 ? code === 32 || (code >= 9 && code <= 13) : WHITE_SPACE.test(sign);
}

/** A text without its white space. */
export function bare(text: string): string {
  return text.replace(/\p{White_Space}+/gu, '');
}
