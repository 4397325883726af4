/** The program, as it names itself in what it writes. A test holds the version in step with package.json. */
export const TOOL = { name: 'offprint', version: '0.1.0' } as const;
