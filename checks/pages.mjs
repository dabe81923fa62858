// Opens a page of each kind, validates what the browser received with the Nu HTML checker, and rates it with Lighthouse.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktopConfig, navigation } from 'lighthouse';
import puppeteer from 'puppeteer-core';

// The lowest acceptable score in each category, of 100.
const LEAST = 95;

// On a busy machine, the measured speed says nothing about a page.
const ANY_SPEED = '--any-speed';

const isTimed = !process.argv.includes(ANY_SPEED);
const [base, user, password] = process.argv.slice(2).filter(argument => argument !== ANY_SPEED);
const editor = user && { Authorization: 'Basic ' + Buffer.from(`${user}:${password}`).toString('base64') };

// Audits for pages that search engines should find.
const PRIVATE = ['is-crawlable'];
// The policy of cards allows only the style sheet, so Lighthouse cannot fetch robots.txt.
const CARD = [...PRIVATE, 'robots-txt'];
// Browsers log the status of a problem as an error.
const PROBLEM = [...PRIVATE, 'http-status-code', 'errors-in-console'];

const STATEMENT = '/statements/0190e209-a000-7000-8000-000000000001';
const ARTICLE =
  '“Everybody should run the examples,” Elon Musk told The Byte Review on Tuesday. “Nobody reads them otherwise,” said Nora Sample.';

const withdrawn = (await (await fetch(`${base}/statements?status=withdrawn&limit=1`)).json()).items;
const pages = [
  { path: '/', isDesktop: true },
  { path: '/explore/statements' },
  { path: '/explore/statements?q=open+source&from=2023&dates=certain', skip: PRIVATE },
  { path: '/explore' + STATEMENT },
  ...withdrawn.map(statement => ({ path: '/explore/statements/' + statement.id })),
  { path: '/explore/people' },
  { path: '/explore/people/elon-musk', isDesktop: true },
  { path: '/explore/organizations/meta' },
  { path: '/explore/models/llama-3-1' },
  { path: '/explore/topics/open-source-ai' },
  { path: '/explore/check?quote=Exactly+what+I+intended+at+all.&speaker=musk', skip: PRIVATE },
  { path: '/explore/compare?speaker=musk&speaker=zuck', skip: PRIVATE },
  { path: '/explore/about' },
  { path: '/embed' + STATEMENT, skip: CARD },
  { path: '/explore/nowhere', skip: PROBLEM },
  ...(editor ? [{ path: '/explore/articles', skip: PRIVATE }, { path: '/explore/articles', skip: PRIVATE, submit: submitArticle }] : []),
];

const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] });
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
let failed = false;
try {
  await validate();
  for (const page of pages) {
    await rate(page, undefined);
    if (page.isDesktop) await rate(page, desktopConfig);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
process.exit(failed ? 1 : 0);

async function submitArticle(tab) {
  await tab.$eval('#a-text', (field, text) => (field.value = text), ARTICLE);
  await tab.$eval('#a-published', field => (field.value = '2024-03-07'));
  return () => tab.click('.check button');
}

/** Opens a page as the browser does, and returns the HTML as it was sent. */
async function html({ path, submit }) {
  const tab = await open();
  let response = await tab.goto(base + path);
  if (submit) {
    const send = await submit(tab);
    [response] = await Promise.all([tab.waitForNavigation(), send()]);
  }
  const text = await response.text();
  await tab.close();
  return text;
}

async function open() {
  const tab = await browser.newPage();
  if (editor) await tab.setExtraHTTPHeaders(editor);
  return tab;
}

async function validate() {
  const files = [];
  for (const [number, page] of pages.entries()) {
    const name = `${number}${page.path.replace(/\W+/g, '-').slice(0, 60)}${page.submit ? '-submitted' : ''}.html`;
    files.push(join(folder, name));
    writeFileSync(files.at(-1), await html(page));
  }
  const checker = ['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', '--errors-only', ...files];
  try {
    execFileSync('java', checker, { stdio: 'inherit' });
    console.log(`${files.length} pages are valid HTML`);
  } catch {
    failed = true;
  }
}

/** Rates a page, and retries once if it falls short, since speed depends on the load of the machine. */
async function rate(page, config) {
  let result = await run(page, config);
  if (shortcomings(result).length > 0) result = await run(page, config);
  const categories = Object.values(result.categories);
  const scores = categories.map(category => `${category.id} ${Math.round(category.score * 100)}`).join(', ');
  console.log(`${page.path}${page.submit ? ', submitted' : ''}${config ? ', desktop' : ''}: ${scores}`);
  for (const category of shortcomings(result)) {
    failed = true;
    for (const { id, weight } of category.auditRefs) {
      const audit = result.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.9) {
        console.log(`  ${audit.title} ${JSON.stringify(audit.details?.items ?? audit.displayValue ?? '').slice(0, 600)}`);
      }
    }
  }
}

function shortcomings(result) {
  return Object.values(result.categories).filter(
    ({ id, score }) => score * 100 < LEAST && (isTimed || id !== 'performance'),
  );
}

async function run({ path, submit, skip = [] }, config) {
  const tab = await open();
  const flags = {
    // Audits that only serve the HTML report, which is not written.
    skipAudits: ['bf-cache', 'screenshot-thumbnails', 'final-screenshot', ...skip],
    disableFullPageScreenshot: true,
    ignoreStatusCode: true,
    extraHeaders: editor,
    // Pages do not change after they load, so there is nothing to wait for.
    pauseAfterFcpMs: 0,
    pauseAfterLoadMs: 0,
    networkQuietThresholdMs: 250,
    cpuQuietThresholdMs: 250,
  };
  let request = base + path;
  if (submit) {
    await tab.goto(request);
    request = await submit(tab);
    Object.assign(flags, { skipAboutBlank: true, disableStorageReset: true });
  }
  const { lhr } = await navigation(tab, request, { config, flags });
  await tab.close();
  if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  return lhr;
}
