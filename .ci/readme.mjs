// Runs README.md as a newcomer would: starts the service by the run command, then compares what each block of
// curl lines prints with the block that README shows below it. Another port and folder, so that nothing is disturbed.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const blocks = [...readFileSync(join(project, 'README.md'), 'utf8').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
  .map(([, language, text]) => ({ language, text }));
const run = blocks.find(b => b.language === 'sh' && b.text.includes('quarkus:run')).text.trim();
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
async function during(command, more, work) {
  const service = spawn('bash', ['-c', command], {
    cwd: project,
    env: { ...process.env, QUARKUS_HTTP_PORT: port, ONRECORD_DATA_DIRECTORY: data, ...more },
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

let failures = 0;
let triedLater;
try {
  await during(run, {}, () => {
    for (const { command, output } of shown) {
      const printed = execFileSync('bash', ['-c', command.replaceAll('localhost:8080', `127.0.0.1:${port}`)], { encoding: 'utf8' });
      if (printed !== output) {
        failures++;
        console.error(`README shows something else than this prints:\n${command}--- shown\n${output}--- printed\n${printed}`);
      }
    }
  });
  // What was packaged on trial must not be on trial for ever.
  triedLater = await during('java -jar target/quarkus-app/quarkus-run.jar', { QUARKUS_HTTP_HOST: '127.0.0.1' }, () =>
    fetch(`http://127.0.0.1:${port}/people`, { headers: { Authorization: `Basic ${btoa('trial:trial')}` } }).then(r => r.status));
} finally {
  rmSync(data, { recursive: true, force: true });
}
console.log(`README: ${shown.length - failures} of ${shown.length} blocks print what it shows; later, trial gets a ${triedLater}`);
process.exit(failures === 0 && shown.length > 0 && triedLater === 401 ? 0 : 1);
