// Neither package has types of its own: what of them the tests call.
declare module '@citation-js/core' {
  export const plugins: { input: { chain(data: unknown, options: { forceType: string; generateGraph: false }): unknown[] } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'pandoc-wasm' {
  export function convert(options: object, input: string, files: object): Promise<{ stdout: string; stderr: string }>;
}
