// What whoever helps asks for is copied in one go.
import { expect, look, test } from '../lib/wizard.mjs';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const [language, width] of [['en', 1280], ['ar', 360]]) {
  test.describe(`in ${language}, ${width} wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('somebody copies all that the help desk needs', async ({ wizard, page }) => {
      await wizard.open(`/recover?mkt=${language}`);
      await wizard.identify('cleo@harbour.example');
      await wizard.at('method');
      await page.locator('.support summary').click();
      await look(page, `support-${language}`);
      await page.locator('.support button').click();
      const rows = await page.locator('.support dl > div').count();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('cleo@harbour.example');
      const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      expect(copied).toHaveLength(rows + 1);
      expect(copied[0]).toBe(page.url());
      expect(copied.join()).toContain(await page.locator('[data-support-code]').textContent());
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is read out', async ({ wizard, page }) => {
    await wizard.open('/recover');
    await wizard.identify('cleo@harbour.example');
    await wizard.at('method');
    await page.locator('.support summary').click();
    await expect(page.locator('.support dd', { hasText: 'cleo@harbour.example' })).toBeVisible();
    await expect(page.locator('.support button')).toBeHidden();
  });
});
