// Pages: Chromium opens a choice of pages as a reader would; axe-core judges them, we watch what they do.
//
// In light and dark, at 320 and at 1280 px: no axe finding (WCAG 2.0 to 2.2 A and AA, best practice), no sideways
// scrolling at 320 px, no request to another origin, no cookie, nothing stored, a silent console.
// Chosen are pages that together show every tag and class of the site, then 20 spread over the rest.
//
// usage: node pages.mjs TREE BASE_URL [PAGES_TO_SPREAD]     (CHROMIUM names the browser, default /usr/bin/chromium)
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [tree, baseUrl, spread = '20'] = process.argv.slice(2);
if (!baseUrl) { console.error('usage: node pages.mjs TREE BASE_URL [PAGES_TO_SPREAD]'); process.exit(2); }
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', svg: 'image/svg+xml',
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', atom: 'application/atom+xml', xml: 'application/xml', pdf: 'application/pdf' };
const VIEWS = [['light', 1280], ['dark', 1280], ['dark', 320], ['light', 320]];
const base = new URL(baseUrl).pathname.replace(/\/?$/, '/');

// ---- the tree, served on loopback under its base path
const files = fs.readdirSync(tree, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
  .map((f) => path.relative(tree, path.join(f.parentPath ?? f.path, f.name)).split(path.sep).join('/')).sort();
const known = new Set(files);
const server = http.createServer((request, response) => {
  const address = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  let file = address.startsWith(base) ? address.slice(base.length) : '';
  if (address.startsWith(base) && (file === '' || file.endsWith('/'))) file += 'index.html';
  const type = TYPES[file.split('.').pop()] ?? 'text/plain';
  if (!known.has(file)) { response.writeHead(404).end(); return; }
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(fs.readFileSync(path.join(tree, file)));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${server.address().port}`;

// ---- which pages: greedily those that show the most not yet seen tags and classes, then some spread ones
function choose() {
  const marks = new Map();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = fs.readFileSync(path.join(tree, file), 'utf8');
    if (/<meta[^>]+http-equiv="?refresh/i.test(html)) continue; // leaves at once
    const set = new Set();
    for (const [, tag, attributes] of html.matchAll(/<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)) {
      const classes = /\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
      for (const name of (classes?.[1] ?? classes?.[2] ?? classes?.[3] ?? '').split(/\s+/)) set.add(`${tag}.${name}`);
    }
    marks.set(file, set);
  }
  const chosen = new Set([...marks.keys()].filter((file) => file === 'index.html' || file === '404.html'));
  const seen = new Set([...chosen].flatMap((file) => [...marks.get(file)]));
  for (;;) {
    let best = null, gain = 0;
    for (const [file, set] of marks) {
      const fresh = chosen.has(file) ? 0 : [...set].filter((mark) => !seen.has(mark)).length;
      if (fresh > gain) [best, gain] = [file, fresh];
    }
    if (!best) break;
    chosen.add(best);
    marks.get(best).forEach((mark) => seen.add(mark));
  }
  const kinds = chosen.size;
  const rest = [...marks.keys()].filter((file) => !chosen.has(file));
  const wanted = Math.min(Number(spread), rest.length);
  for (let i = 0; i < wanted; i++) chosen.add(rest[Math.floor((i * rest.length) / wanted)]);
  return { pages: [...chosen], kinds };
}

// ---- what is found on one page
const findings = new Set();
const found = (file, what) => findings.add(`${file}: ${what.replace(/\s+/g, ' ').slice(0, 260)}`);

function watchStores() { // runs in the page before its own scripts: writes are reported even if they are undone
  const wrap = (object, name) => {
    const original = object?.[name];
    if (original) object[name] = function (...rest) { console.warn(`writes: ${name} ${rest[0]}`); return original.apply(this, rest); };
  };
  wrap(window.Storage?.prototype, 'setItem');
  wrap(window.IDBFactory?.prototype, 'open');
  wrap(window.CacheStorage?.prototype, 'open');
  wrap(window.ServiceWorkerContainer?.prototype, 'register');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', { get() { return cookie.get.call(document); },
    set(value) { console.warn(`writes: cookie ${value}`); cookie.set.call(document, value); } });
}

async function judge(browser, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'de-DE' });
  const page = await context.newPage();
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin) return route.continue();
    found(file, `asks another origin for ${url.href}`);
    return route.abort();
  });
  page.on('websocket', (socket) => found(file, `opens the socket ${socket.url()}`));
  page.on('console', (message) => found(file, `the console says: ${message.text()}`));
  page.on('pageerror', (error) => found(file, `a script fails: ${error.message}`));
  page.on('requestfailed', (request) => found(file, `a request fails: ${request.url().replace(origin, '')}`));
  page.on('response', (response) => response.ok() || found(file, `${response.status()} for ${response.url().replace(origin, '')}`));
  await page.addInitScript(watchStores);
  await page.goto(origin + base + file.replace(/(^|\/)index\.html$/, '$1'), { waitUntil: 'load' });
  await page.evaluate(AXE);
  const faults = new Map(); // fault -> the views that show it
  for (const [scheme, width] of VIEWS) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    const result = await page.evaluate(async (tags) => {
      await new Promise((next) => { requestAnimationFrame(() => requestAnimationFrame(next)); });
      const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
      return { wide: document.documentElement.scrollWidth, open: innerWidth,
        faults: violations.map((v) => `axe ${v.id}: ${v.help}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')}`) };
    }, TAGS);
    result.faults.forEach((fault) => faults.set(fault, [...faults.get(fault) ?? [], `${scheme} ${width} px`]));
    if (width === 320 && result.wide > result.open) found(file, `is ${result.wide} px wide at 320 px`);
  }
  faults.forEach((views, fault) => found(file, `${fault} (${views.join(', ')})`));
  const kept = await page.evaluate(async () => [localStorage.length && 'localStorage', sessionStorage.length && 'sessionStorage',
    (await indexedDB.databases()).length && 'IndexedDB', (await caches.keys()).length && 'caches'].filter(Boolean));
  kept.forEach((store) => found(file, `keeps something in ${store}`));
  (await context.cookies()).forEach((cookie) => found(file, `keeps the cookie ${cookie.name}`));
  await context.close();
}

const started = Date.now();
const { pages, kinds } = choose();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS });
const queue = [...pages];
await Promise.all([1, 2].map(async () => {
  for (let file = queue.shift(); file; file = queue.shift()) {
    await judge(browser, file).catch((error) => found(file, `could not be judged: ${error.message}`));
  }
}));
await browser.close();
server.close();
if (!pages.length) findings.add('.: there was nothing to judge');
const lines = [...findings].sort();
lines.slice(0, 80).forEach((line) => console.log(line));
if (lines.length > 80) console.log(`… and ${lines.length - 80} more`);
console.log(`${pages.length} pages (${kinds} of different make) in 4 views, ${Math.round((Date.now() - started) / 1000)} s, ${lines.length} findings`);
process.exit(lines.length ? 1 : 0);
