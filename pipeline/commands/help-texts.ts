const STATUSES = `Exit status, the highest that applies: 0 done; 1 done, with findings; 2 usage or configuration;
3 some articles set aside, the others written; 4 nothing written, or not what it should be.`;

/** What stands below the options in the help of the program and of each command. Every example works where the project lies. */
export const HELP_TEXTS = {
  program: `
\`offprint COMMAND --help\` tells more of a command.

${STATUSES}

Example:
  offprint run examples --out out`,
  run: `
${STATUSES}

Examples:
  offprint run examples --out out --verify
  offprint run examples --out out --report sarif=out.sarif --report junit=out.xml
  offprint run examples --out out --metrics offprint.prom`,
  retry: `
It needs a directory that \`offprint run\` wrote.

Examples:
  offprint retry examples --out out
  offprint retry examples --out out --report junit=out.xml`,
  check: `
Exit status: 0 done; 1 done, with findings; 2 usage or configuration; 3 some articles would be set aside.

Examples:
  offprint check examples --fail-on warning
  offprint check examples --report github
  offprint check examples --max-warnings 10`,
  verify: `
Exit status: 0 all is as it should be; 1 there are faults; 2 there is no such directory.

Example:
  offprint verify out`,
  bag: `
The date of the bag is that of SOURCE_DATE_EPOCH, where it is set, else today in UTC.

Exit status: 0 packed; 2 usage or configuration; 4 nothing written: files have changed since the run, or --out is taken.

Example:
  offprint run examples --out out
  offprint bag out --out delivery
  offprint verify delivery`,
  diff: `
Files are taken for what the manifests say; \`offprint verify\` tells whether they are.

Exit status: 0 no difference; 1 there are differences; 2 usage, or something that cannot be compared.

Example:
  offprint run examples --out out
  cp -R out before
  offprint run examples --out out --notes verbatim
  offprint diff before out`,
  cite: `
Examples:
  offprint cite 'Ada Park, “Rails and Rents,” Journal of Urban History 9, no. 1 (2019): 14.'
  printf 'Ada Park, Rails and Rents, 2019.\\n' | offprint cite -`,
  rules: `
Examples:
  offprint rules
  offprint rules missing-note`,
} as const;
