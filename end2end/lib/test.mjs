// The `test` of all journeys: a stage for each file's worker, a visitor's own address, and nets under every page.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import { raise } from './stage.mjs';

export { expect };

/** The mirror of a page without scripts, which axe can look at. */
const mirrors = new WeakMap();

export const test = base.extend({
  /** One portal for a worker; tests keep out of each other's way by their own people and addresses. */
  stage: [async ({}, use) => {
    const stage = await raise();
    await use(stage);
    await stage.strike();
  }, { scope: 'worker' }],

  baseURL: async ({ stage }, use) => use(stage.portal),

  /** The stage believes this header; each test is a visitor from a network of its own. */
  extraHTTPHeaders: async ({}, use) => {
    const byte = () => 1 + Math.floor(Math.random() * 254);
    await use({ 'X-Forwarded-For': `10.${byte()}.${byte()}.${byte()}` });
  },

  /**
   * What went wrong in any page of the test, as text: console errors (a violated CSP is one), exceptions, failed requests.
   * A test that provokes one takes it out of the list; whatever is left at the end fails the test.
   */
  troubles: [async ({ context }, use) => {
    const troubles = [];
    watch(context, troubles);
    await use(troubles);
    // Waited for: a context that is still closing when its browser goes is an error of no test.
    for (const page of context.pages()) await mirrors.get(page)?.context().close();
    expect(troubles, 'troubles in the pages of this test').toEqual([]);
  }, { auto: true }],
});

/** Collects what goes wrong in any page of a browser context. */
export function watch(context, troubles) {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => troubles.push(`exception: ${error.error().stack ?? error.error()}`));
  context.on('requestfailed', (request) => {
    // A page that is left ends its own requests.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`request: ${request.url()} ${request.failure()?.errorText}`);
  });
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails when axe finds anything in the page as it is now. */
export async function accessible(page, scripts = true) {
  const seen = scripts ? page : await mirror(page);
  // "Legacy" saves a second page for each look; it only leaves out frames of other sites, and no page of ours has one.
  const { violations } = await new AxeBuilder({ page: seen }).setLegacyMode().withTags(RULES).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
  expect(found, `axe at ${page.url()}`).toEqual([]);
}

/** A page of a browser without scripts, shown in one where axe can run: without its own script, and with what only such a browser shows. */
async function mirror(page) {
  const body = (await page.content()).replaceAll(/<script.*?<\/script>/gs, '').replaceAll(/<(\/?)noscript>/g, '<$1div>');
  if (!mirrors.has(page)) {
    const context = await page.context().browser().newContext({ viewport: page.viewportSize(), javaScriptEnabled: true });
    mirrors.set(page, await context.newPage());
  }
  const other = mirrors.get(page);
  await other.unrouteAll();
  await other.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await other.goto(page.url());
  return other;
}

/** Keeps a picture of the whole page in `shots/`, for people to look at. */
export async function shot(page, name) {
  const { width } = page.viewportSize();
  await page.screenshot({ path: new URL(`../shots/${name}-${width}.png`, import.meta.url).pathname, fullPage: true, animations: 'disabled' });
}

/** Waits until the islands of the page live. */
export async function hydrated(page) {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}
