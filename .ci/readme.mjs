// Runs README.md and the pages in docs/ as a newcomer would: starts the service by README's run command, then compares
// what each block of shell commands prints with the block that the page shows right below it; then starts the service
// by each line of docs/settings.md that shows how to set a setting. Also checks links and the length of README. Uses
// another port and other folders, so that nothing is disturbed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The pages whose commands are run, in this order, on one service. docs/README.md tells readers the same. */
const RUN_IN_ORDER = [
  // These only read, so they show what a fresh service answers.
  'docs/querying.md',
  'docs/dates.md',
  'docs/names.md',
  'docs/quote-check.md',
  'docs/assistants.md',
  // Each of these starts from what the one before it wrote.
  'README.md',
  'docs/writing.md',
  'docs/corrections.md',
  'docs/following.md',
  'docs/exchange.md',
  'docs/operations.md',
];
const MAX_README_WORDS = 1_200;

const project = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const markdown = folder => readdirSync(join(project, folder)).filter(f => f.endsWith('.md')).map(f => join(folder, f));
const texts = new Map(
  [...markdown('.'), ...markdown('docs'), ...markdown('docs/adr')].map(page => [page, readFileSync(join(project, page), 'utf8')]));
const blocks = page => [...texts.get(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$\n?/gm)]
  .map(({ 0: whole, 1: language, 2: text, index }) => ({ language, text, start: index, end: index + whole.length }));
const examples = page => blocks(page).flatMap((b, i, all) =>
  b.language === 'sh' && all[i + 1]?.language === '' && all[i + 1].start === b.end
    ? [{ page, command: b.text, output: all[i + 1].text }]
    : []);
const shell = (page, word) => blocks(page).find(b => b.language === 'sh' && b.text.includes(word)).text.trim();
const run = shell('README.md', 'quarkus:run');
const [byEnvironment, bySystemProperties] = shell('docs/settings.md', 'sysProps').split('\n');
const shown = RUN_IN_ORDER.flatMap(examples);

const faults = [];
const expect = (holds, fault) => holds || faults.push(fault);

for (const page of texts.keys()) {
  expect(RUN_IN_ORDER.includes(page) || examples(page).length === 0, `${page} shows outputs, but its commands are not run`);
  for (const [, link] of texts.get(page).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)) {
    expect(existsSync(join(project, dirname(page), link)), `${page} links to ${link}, which is not there`);
  }
  if (dirname(page) === 'docs' && page !== 'docs/README.md') {
    const name = page.slice('docs/'.length);
    expect(texts.get('README.md').includes(`](docs/${name})`), `README does not link to ${page}`);
    expect(texts.get('docs/README.md').includes(`](${name})`), `docs/README.md does not link to ${name}`);
  }
}
const words = texts.get('README.md').split(/\s+/).filter(word => word).length;
expect(words <= MAX_README_WORDS, `README has ${words} words, more than ${MAX_README_WORDS}`);

const port = await new Promise(done => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});
const data = mkdtempSync(join(tmpdir(), 'onrecord-readme-'));

/** Starts a service by a command, does some work once it is ready, and stops it. */
async function during(command, environment, work) {
  const service = spawn('bash', ['-c', command], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let log = '';
  service.stdout.on('data', part => (log += part));
  try {
    for (let ready = false; !ready; await new Promise(done => setTimeout(done, 500))) {
      if (service.exitCode !== null || log.length > 5_000_000) throw new Error(`the service did not start:\n${log}`);
      ready = await fetch(`http://127.0.0.1:${port}/q/health/ready`).then(r => r.ok, () => false);
    }
    return await work();
  } finally {
    if (service.exitCode === null) process.kill(-service.pid, 'SIGTERM');
    await new Promise(done => (service.exitCode === null ? service.once('exit', done) : done()));
  }
}

/** The addresses by which others reach this machine. */
const addresses = Object.entries(networkInterfaces()).flatMap(([name, list]) =>
  list.filter(a => !a.internal).map(a => (a.scopeid ? `${a.address}%${name}` : a.address)));

/** Whether a connection to the service's port is accepted; gives up after two seconds. */
const accepts = host => new Promise(done => {
  const socket = connect({ host, port, timeout: 2_000 });
  const end = accepted => done(accepted) || socket.destroy();
  socket.on('connect', () => end(true)).on('error', () => end(false)).on('timeout', () => end(false));
});

const trialUser = () =>
  fetch(`http://127.0.0.1:${port}/people`, { headers: { Authorization: `Basic ${btoa('trial:trial')}` } }).then(r => r.status);

try {
  await during(run, { QUARKUS_HTTP_PORT: port, ONRECORD_DATA_DIRECTORY: data }, async () => {
    for (const host of addresses) {
      expect(!(await accepts(host)), `a trial listens on ${host}`);
    }
    for (const { page, command, output } of shown) {
      const printed = execFileSync('bash', ['-c', command.replaceAll('localhost:8080', `127.0.0.1:${port}`)], { encoding: 'utf8' });
      expect(printed === output, `${page} shows something else than this prints:\n${command}--- shown\n${output}--- printed\n${printed}`);
    }
  });
  const onlyHere = { QUARKUS_HTTP_HOST: '127.0.0.1' };
  // A package that was built for a trial must not stay in trial mode.
  await during(byEnvironment.replace('8081', port), { ...onlyHere, ONRECORD_DATA_DIRECTORY: data }, async () =>
    expect((await trialUser()) === 401, 'a later start is still in trial mode'));
  const record = join(data, 'record');
  await during(bySystemProperties.replace('8081', port).replace('/tmp/record', record), onlyHere, async () =>
    expect(existsSync(join(record, 'onrecord.mv.db')), `there is no record in ${record}`));
} finally {
  rmSync(data, { recursive: true, force: true });
}
expect(examples('README.md').length > 0, 'README shows no examples');
faults.forEach(fault => console.error(fault));
console.log(
  `${texts.size} pages, README of ${words} words: ${shown.length} blocks, ${addresses.length} addresses and three starts tried, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
