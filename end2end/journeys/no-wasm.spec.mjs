// A browser with JavaScript and without WebAssembly, as in lockdown modes: the bot check is solved all the same, and nobody is told to switch on
// what is on.
import { ada } from '../lib/people.mjs';
import { expect, test } from '../lib/wizard.mjs';

test('the bot check is solved without WebAssembly', async ({ wizard, page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto('/recover');
  expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
  await page.locator('html[data-plain]').waitFor();
  await expect(page.locator('input[name=solution]')).toHaveValue(/^\d+$/, { timeout: 20_000 });
  await expect(page.locator('main')).not.toContainText('JavaScript');
  // No rest before the press: it is no form of the slow lane.
  await wizard.identify(ada.login);
  await wizard.at('method');
});
