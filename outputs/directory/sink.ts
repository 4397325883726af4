/** Takes the bytes of a file, in order. */
export type Sink = (bytes: Buffer | string) => void;
