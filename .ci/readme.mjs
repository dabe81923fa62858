// Runs README.md as a newcomer would: starts the service by the run command, then compares what each block of
// curl lines prints with the block that README shows below it; then starts it by each line that shows how to set a
// setting. Other ports and folders, so that nothing is disturbed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const blocks = [...readFileSync(join(project, 'README.md'), 'utf8').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
  .map(([, language, text]) => ({ language, text }));
const shell = words => blocks.find(b => b.language === 'sh' && words.every(word => b.text.includes(word))).text.trim();
const run = shell(['quarkus:run', 'ONRECORD_TRIAL']);
const [byEnvironment, bySystemProperties] = shell(['quarkus:run', 'sysProps']).split('\n');
const shown = blocks.flatMap((b, i) =>
  b.language === 'sh' && blocks[i + 1]?.language === '' ? [{ command: b.text, output: blocks[i + 1].text }] : []);

const port = await new Promise(done => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});
const data = mkdtempSync(join(tmpdir(), 'onrecord-readme-'));

/** Runs a command that is a service, and what is to be done while it is ready. */
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

/** Whether a connection to the service's port is accepted; one that is dropped is given up after two seconds. */
const accepts = host => new Promise(done => {
  const socket = connect({ host, port, timeout: 2_000 });
  const end = accepted => done(accepted) || socket.destroy();
  socket.on('connect', () => end(true)).on('error', () => end(false)).on('timeout', () => end(false));
});

const trialUser = () =>
  fetch(`http://127.0.0.1:${port}/people`, { headers: { Authorization: `Basic ${btoa('trial:trial')}` } }).then(r => r.status);

const faults = [];
const expect = (holds, fault) => holds || faults.push(fault);
try {
  await during(run, { QUARKUS_HTTP_PORT: port, ONRECORD_DATA_DIRECTORY: data }, async () => {
    for (const host of addresses) {
      expect(!(await accepts(host)), `a trial listens on ${host}`);
    }
    for (const { command, output } of shown) {
      const printed = execFileSync('bash', ['-c', command.replaceAll('localhost:8080', `127.0.0.1:${port}`)], { encoding: 'utf8' });
      expect(printed === output, `README shows something else than this prints:\n${command}--- shown\n${output}--- printed\n${printed}`);
    }
  });
  const onlyHere = { QUARKUS_HTTP_HOST: '127.0.0.1' };
  // What was packaged on trial must not be on trial for ever.
  await during(byEnvironment.replace('8081', port), { ...onlyHere, ONRECORD_DATA_DIRECTORY: data }, async () =>
    expect((await trialUser()) === 401, 'a later start is on trial still'));
  const record = join(data, 'record');
  await during(bySystemProperties.replace('8081', port).replace('/tmp/record', record), onlyHere, async () =>
    expect(existsSync(join(record, 'onrecord.mv.db')), `there is no record in ${record}`));
} finally {
  rmSync(data, { recursive: true, force: true });
}
expect(shown.length > 0, 'README shows no examples');
faults.forEach(fault => console.error(fault));
console.log(`README: ${shown.length} blocks, ${addresses.length} addresses and three starts tried, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
