import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm start`: converts the bundled examples and says where to look. */
const root = fileURLToPath(new URL('..', import.meta.url));
const cli = fileURLToPath(new URL('../dist/pipeline/cli.js', import.meta.url));

if (!existsSync(cli)) {
  console.error('offprint is not built yet. Run `npm ci` first: it installs and builds.');
  process.exit(1);
}

console.log('Converting the articles in examples/ into out/, and reading everything back.\n');
const args = ['run', '--config', 'examples/offprint.yaml', '--verify'];
const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

console.log(`
Look at one of them in each of its forms:

  out/articles/the-velm-crossing/article.md    Markdown, for a CMS
  out/articles/the-velm-crossing/article.xml   JATS XML, for an archive
  out/articles/the-velm-crossing/article.json  the whole record, for programs
  out/tables/                                  CSV tables over all articles

Where in the sources the findings are:   npm run -s offprint -- check examples
What one of them means:                  npm run -s offprint -- rules missing-note`);
