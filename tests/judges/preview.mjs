// Does the preview show a save at once? Starts `aushang serve` on a copy of a site and drives a real browser.
//
//   node preview.mjs PROGRAM SITE FILE ADDRESS [--edits 20] [--limit MILLISECONDS]
//
// FILE is a notice of the copied SITE that may be changed, ADDRESS its page. Measures from the write to the new text
// on the open page, and to the new bytes over HTTP; then breaks the notice and wants the finding shown over the last
// good page, and gone when it is mended. Prints the medians; a median above the limit is a finding.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [program, site, file, address, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : otherwise);
const edits = option('--edits', 20);
const limit = option('--limit', Infinity);
const findings = [];
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function start() {
  const child = spawn(program, ['serve', '--site', site, '--port', '0', '--lang', 'en'], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (data) => {
      text += data;
      const url = text.match(/http:\/\/127\.0\.0\.1:\d+\/\S*/);
      if (url) resolve({ child, url: url[0] });
    });
    child.on('exit', () => reject(new Error(`serve ended: ${text}`)));
  });
}

/** The time at which `seen` first says yes. */
async function until(seen, most = 20000) {
  const begin = performance.now();
  while (performance.now() - begin < most) {
    if (await seen()) return performance.now();
    await wait(2);
  }
  return NaN;
}

const { child, url } = await start();
const original = readFileSync(file, 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage();
  const own = url.replace(/\/$/, '') + address;
  await page.goto(own);
  await wait(500);
  // Each way of seeing on its own: asking all the time would slow the browser down.
  const edit = async (seen) => {
    const mark = `Zeichen${Date.now()}`;
    const shown = seen(mark);
    await wait(300);
    const begin = performance.now();
    writeFileSync(file, `${original}\n${mark}\n`);
    return (await shown) - begin;
  };
  const asked = (mark) => until(async () => (await (await fetch(own)).text()).includes(mark));
  const looked = (mark) => page.waitForFunction((text) => document.body?.innerText.includes(text), mark, { timeout: 20000, polling: 4 })
    .then(() => performance.now(), () => NaN);
  const overHttp = [];
  const onPage = [];
  for (let number = 0; number < edits; number++) overHttp.push(await edit(asked));
  for (let number = 0; number < edits; number++) onPage.push(await edit(looked));
  for (const [name, list] of [['over HTTP', overHttp], ['on the open page', onPage]]) {
    if (list.some(Number.isNaN)) findings.push(`${name}: an edit was never seen`);
    else if (median(list) > limit) findings.push(`${name}: median ${median(list).toFixed(0)} ms, at most ${limit} allowed`);
    console.log(`${name}: median ${median(list).toFixed(1)} ms, slowest ${Math.max(...list).toFixed(1)} ms of ${list.length}`);
  }
  writeFileSync(file, original.replace(/^---\n/, '---\nunbekannt: 1\n'));
  const panel = page.locator('text=unknown-key').first();
  if (!(await panel.waitFor({ timeout: 20000 }).then(() => true, () => false))) findings.push('a broken notice: no finding on the page');
  if (!(await page.locator('main').count())) findings.push('a broken notice: the last good page is gone');
  writeFileSync(file, original);
  if (!(await panel.waitFor({ state: 'detached', timeout: 20000 }).then(() => true, () => false))) findings.push('a mended notice: the finding stays');
} finally {
  writeFileSync(file, original);
  await browser.close();
  child.kill();
}
findings.forEach((finding) => console.log(finding));
console.log(`${edits} edits, ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
